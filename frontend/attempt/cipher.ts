/** Hides what lies in the browser's storage from whoever else uses this computer. */
export interface Cipher {
  /** `place` is where the text will lie; it cannot be read from anywhere else. */
  hide(text: string, place: string): Promise<string>;
  /** Null when the text is damaged, lay elsewhere or was hidden with another key. */
  show(hidden: string, place: string): Promise<string | null>;
}

/** Makes the cipher of an attempt from the key that the server gave; null where nothing can be hidden. */
export type CipherSource = (key: string | null) => Promise<Cipher | null>;

const KEY_BYTES = 32;
/** What AES-GCM is made for; drawn anew for every text, because a pair of key and vector must never come twice. */
const VECTOR_BYTES = 12;

/**
 * AES-GCM with a key that never lies on the device. Null without a key, and on a page that did not come over a secure
 * connection: browsers offer no cryptography there.
 */
export const shadowCipher: CipherSource = async (key) => {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (key === null || subtle === undefined) return null;
  try {
    const bytes = fromBase64(key);
    if (bytes.length !== KEY_BYTES) return null;
    return new ShadowCipher(subtle, await subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']));
  } catch {
    return null;
  }
};

class ShadowCipher implements Cipher {
  constructor(
    private readonly subtle: SubtleCrypto,
    private readonly key: CryptoKey
  ) {}

  async hide(text: string, place: string): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(VECTOR_BYTES));
    const additionalData = new TextEncoder().encode(place);
    const hidden = await this.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, this.key, new TextEncoder().encode(text));
    return `${toBase64(iv)}.${toBase64(new Uint8Array(hidden))}`;
  }

  async show(hidden: string, place: string): Promise<string | null> {
    try {
      const [iv, text] = hidden.split('.').map(fromBase64);
      if (iv === undefined || text === undefined) return null;
      const additionalData = new TextEncoder().encode(place);
      return new TextDecoder().decode(await this.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, this.key, text));
    } catch {
      return null;
    }
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
}
