// The browser's half of the proof of work (ALTCHA, version 2). Loaded by the receipt of a reply that was held as suspicious,
// and by nothing else. Without it, or where the browser has no Web Crypto, the reply waits for a moderator all the same.

/** Tries keys until one begins as the challenge asks; the sums run beside the page, not in its way. */
class Proof {
  static selector = "[data-proof]";

  constructor(node) {
    this.node = node;
    this.challenge = JSON.parse(node.dataset.proof);
  }

  async run() {
    if (!globalThis.crypto?.subtle) return;
    this.node.textContent = this.node.dataset.proofDoing;
    const solution = await this.solve();
    if (!solution) return;
    const payload = btoa(JSON.stringify({ challenge: this.challenge, solution }));
    const response = await fetch(this.node.dataset.proofUrl, { method: "POST", body: new URLSearchParams({ altcha: payload }) });
    this.node.textContent = response.ok ? this.node.dataset.proofDone : "";
  }

  async solve() {
    const { algorithm, cost, keyLength, keyPrefix, nonce, salt } = this.challenge.parameters;
    const options = { name: "PBKDF2", hash: algorithm.split("/")[1], salt: bytes(salt), iterations: cost };
    const password = new Uint8Array([...bytes(nonce), 0, 0, 0, 0]);
    const counterIn = new DataView(password.buffer, password.length - 4);
    for (let counter = 0; counter < 2 ** 16; counter += 1) {
      counterIn.setUint32(0, counter);
      const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
      const derived = hex(await crypto.subtle.deriveBits(options, key, keyLength * 8));
      if (derived.startsWith(keyPrefix)) return { counter, derivedKey: derived };
    }
    return null;
  }
}

const bytes = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

for (const node of document.querySelectorAll(Proof.selector)) {
  new Proof(node).run().catch(() => {
    node.textContent = "";
  });
}
