/** The contents list: always open beside the text, and marks the part that is being read. */
export class Contents {
  static selector = "[data-contents]";

  constructor(node) {
    this.node = node;
    this.wide = window.matchMedia("(min-width: 60rem)");
    this.links = [...node.querySelectorAll("a[href^='#']")];
    this.targets = this.links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))).filter(Boolean);
    this.fit();
    this.wide.addEventListener("change", () => this.fit());
    node.querySelector("summary").addEventListener("click", (event) => {
      if (this.wide.matches) event.preventDefault();
    });
    node.addEventListener("click", (event) => {
      if (event.target.closest("a") && !this.wide.matches) node.open = false;
    });
    if (this.targets.length) this.follow();
  }

  fit() {
    this.node.open = this.wide.matches;
    this.node.querySelector("summary").tabIndex = this.wide.matches ? -1 : 0;
  }

  follow() {
    let waiting = false;
    const later = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.mark();
      });
    };
    window.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later, { passive: true });
    later();
  }

  mark() {
    const line = window.innerHeight * 0.3;
    const passed = this.targets.filter((target) => target.getBoundingClientRect().top < line);
    const current = (passed.at(-1) || this.targets[0])?.id;
    for (const link of this.links) {
      if (decodeURIComponent(link.hash.slice(1)) === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}
