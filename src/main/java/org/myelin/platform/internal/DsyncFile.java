package org.myelin.platform.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file whose writes are on the disk when they return, and which no interrupt closes: a {@link java.nio.channels.FileChannel} of the JDK is
 * closed for everybody when one thread is interrupted in the middle, and H2's asynchronous one changes threads for every
 * block. Reads and writes have a handle each, so that a read does not wait for the disk of a write.
 */
final class DsyncFile extends FileBaseDefault {

    private static final int BLOCK = 1 << 16;

    private final RandomAccessFile reader;
    private final @Nullable RandomAccessFile writer;

    /** @param writable opens with O_DSYNC for writing, and makes the file if there is none */
    DsyncFile(String name, boolean writable) throws IOException {
        writer = writable ? new RandomAccessFile(name, "rwd") : null;
        try {
            reader = new RandomAccessFile(name, "r");
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.close();
            }
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int length = target.remaining();
        if (!target.hasArray()) {
            var block = ByteBuffer.allocate(Math.min(length, BLOCK));
            int read = read(block, position);
            target.put(block.flip());
            return read;
        }
        int read;
        synchronized (reader) {
            reader.seek(position);
            read = reader.read(target.array(), target.arrayOffset() + target.position(), length);
        }
        if (read > 0) {
            target.position(target.position() + read);
        }
        return read;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        int length = source.remaining();
        RandomAccessFile file = writer();
        if (!source.hasArray()) {
            byte[] block = new byte[Math.min(length, BLOCK)];
            source.get(block);
            return write(ByteBuffer.wrap(block), position);
        }
        synchronized (file) {
            file.seek(position);
            file.write(source.array(), source.arrayOffset() + source.position(), length);
        }
        source.position(source.limit());
        return length;
    }

    @Override
    public long size() throws IOException {
        return reader.length();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        RandomAccessFile file = writer();
        synchronized (file) {
            if (size < file.length()) {
                file.setLength(size);
            }
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        writer().getFD().sync();
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return (shared || writer == null ? reader : writer).getChannel().tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try (reader;
                RandomAccessFile file = writer) {
            // Both are closed, also when the first one fails.
        }
    }

    private RandomAccessFile writer() throws IOException {
        if (writer == null) {
            throw new IOException("The file was opened for reading only");
        }
        return writer;
    }
}
