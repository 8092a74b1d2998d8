/** The small-screen menu is a <details>; this closes it on Escape and on a press elsewhere. */
export class Menu {
  static selector = "[data-menu]";

  constructor(node) {
    this.node = node;
    this.summary = node.querySelector("summary");
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && node.open) {
        node.open = false;
        this.summary.focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (node.open && !node.contains(event.target)) node.open = false;
    });
  }
}
