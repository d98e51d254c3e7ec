// Escape puts away the note of a claim that has the pointer or the keyboard, until both have left it. Notes open without script.
(function () {
  "use strict";
  var open = ":hover, :focus-within";
  function bringBack() {
    document.querySelectorAll(".claim[data-dismissed]").forEach(function (claim) {
      if (!claim.matches(open)) delete claim.dataset.dismissed;
    });
  }
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".claim:is(" + open + ")").forEach(function (claim) { claim.dataset.dismissed = ""; });
  });
  document.addEventListener("pointerover", bringBack);
  // The element that loses the keyboard still has it.
  document.addEventListener("focusout", function () { setTimeout(bringBack); });
})();
