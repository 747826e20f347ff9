package org.myelin.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept open, as cheap as it can be, because the generator shares the processors with the
 * server. Counts every byte in both directions. Used by one thread at a time.
 */
final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final byte[] NOTHING = new byte[0];

    private final InetSocketAddress server;
    private final byte[] buffer = new byte[16 * 1024];
    private int position;
    private int limit;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long sent;
    private long received;
    private long requests;

    Connection(int port) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    long sent() {
        return sent;
    }

    long received() {
        return received;
    }

    long requests() {
        return requests;
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param headers complete header lines besides those of the connection, each with its line end
     * @param body null for a request without one
     */
    Reply send(String method, String path, String headers, byte[] body) {
        StringBuilder head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(server.getPort())
                .append("\r\n")
                .append(headers);
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + (body == null ? 0 : body.length)];
        System.arraycopy(start, 0, whole, 0, start.length);
        if (body != null) {
            System.arraycopy(body, 0, whole, start.length, body.length);
        }
        requests++;
        String request = method + " " + path;
        boolean kept = socket != null;
        try {
            return exchange(request, whole);
        } catch (IOException e) {
            close();
            if (!kept) {
                throw new BenchFailure(request + " got no answer: " + e, e);
            }
        }
        try {
            // The server may close a connection that was idle; a browser then asks again on a new one.
            return exchange(request, whole);
        } catch (IOException e) {
            throw new BenchFailure(request + " got no answer: " + e, e);
        }
    }

    private Reply exchange(String request, byte[] whole) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(server, TIMEOUT_MILLIS);
            in = socket.getInputStream();
            out = socket.getOutputStream();
            position = 0;
            limit = 0;
        }
        out.write(whole);
        sent += whole.length;
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        String location = "";
        List<String> cookies = new ArrayList<>(2);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                case "set-cookie" -> cookies.add(value);
                default -> {}
            }
        }
        byte[] body = chunked ? chunks() : length == 0 ? NOTHING : bytes(Math.toIntExact(length));
        if (last) {
            close();
        }
        return new Reply(request, status, location, cookies, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(16 * 1024);
        while (true) {
            int size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            if (size == 0) {
                line();
                return whole.toByteArray();
            }
            whole.write(bytes(size));
            line();
        }
    }

    private byte[] bytes(int count) throws IOException {
        byte[] wanted = new byte[count];
        int done = 0;
        while (done < count) {
            if (position == limit) {
                fill();
            }
            int part = Math.min(count - done, limit - position);
            System.arraycopy(buffer, position, wanted, done, part);
            position += part;
            done += part;
        }
        return wanted;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        while (true) {
            if (position == limit) {
                fill();
            }
            char next = (char) (buffer[position++] & 0xff);
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append(next);
            }
        }
    }

    private void fill() throws IOException {
        limit = in.read(buffer);
        position = 0;
        if (limit < 0) {
            limit = 0;
            throw new EOFException("the server closed the connection");
        }
        received += limit;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new BenchFailure("A connection could not be closed: " + e, e);
        } finally {
            socket = null;
        }
    }
}
