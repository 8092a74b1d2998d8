/** Copy, print and the device's own share sheet; each button shows only where it works. */
export class Share {
  static selector = "[data-share]";

  constructor(node) {
    this.node = node;
    this.offer("copy", Boolean(navigator.clipboard), () => this.copy());
    this.offer("print", true, () => window.print());
    this.offer("native", Boolean(navigator.share), () => this.share());
  }

  offer(name, works, act) {
    const button = this.node.querySelector(`[data-share-${name}]`);
    if (!button || !works) return;
    button.hidden = false;
    button.addEventListener("click", act);
  }

  async copy() {
    const button = this.node.querySelector("[data-share-copy]");
    const before = button.textContent;
    await navigator.clipboard.writeText(this.node.dataset.url);
    this.node.querySelector("[data-share-status]").textContent = this.node.dataset.copied;
    button.textContent = this.node.dataset.copied;
    setTimeout(() => (button.textContent = before), 2500);
  }

  share() {
    navigator.share({ title: this.node.dataset.title, url: this.node.dataset.url }).catch(() => {});
  }
}
