/** The note of a glossary word closes on Escape; the next visit to the word opens it again. */
export class Term {
  static selector = ".term";

  constructor(node) {
    const open = () => node.classList.remove("term--closed");
    node.addEventListener("pointerenter", open);
    node.addEventListener("focus", open);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") node.classList.add("term--closed");
    });
  }
}
