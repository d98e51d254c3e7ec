// The theme that a reader chose, before anything is drawn; and the switch, which is hidden where there is no script.
(function () {
  "use strict";
  var root = document.documentElement, key = "lectern-theme";
  var system = window.matchMedia("(prefers-color-scheme: dark)");
  var chosen = null;
  // A browser may refuse to remember; then the choice lasts as long as the page.
  try { chosen = localStorage.getItem(key); } catch (error) {}
  function show(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  }
  show(chosen);
  function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : system.matches; }
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.getElementById("theme-switch");
    if (!button) return;
    function name() { button.setAttribute("aria-pressed", String(isDark())); }
    name();
    button.hidden = false;
    system.addEventListener("change", name);
    button.addEventListener("click", function () {
      var theme = isDark() ? "light" : "dark";
      // Back at what the system says, the choice is left to it again.
      var kept = theme === (system.matches ? "dark" : "light") ? null : theme;
      show(kept);
      name();
      try {
        if (kept) localStorage.setItem(key, kept);
        else localStorage.removeItem(key);
      } catch (error) {}
    });
  });
})();
