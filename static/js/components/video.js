/** Puts the player where the button was, after the reader asked for it. Without script the button is a link. */
export class Video {
  static selector = "[data-video]";

  constructor(node) {
    node.querySelector("[data-video-play]").addEventListener("click", (event) => {
      event.preventDefault();
      const player = document.createElement("iframe");
      player.src = node.dataset.video;
      player.title = node.dataset.videoTitle;
      player.allow = "autoplay; fullscreen; picture-in-picture";
      player.referrerPolicy = "strict-origin-when-cross-origin";
      node.classList.add("video__frame--playing");
      node.replaceChildren(player);
      player.focus();
    });
  }
}
