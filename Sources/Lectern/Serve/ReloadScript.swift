/// What runs in the browser: waits for the event, remembers what stands at the top of the window, and loads the page again.
enum ReloadScript {
  /// A tab that nobody looks at has no connection: a browser opens six to a server, and the seventh tab would wait.
  static let text = """
    "use strict";
    (() => {
      const { page, version } = document.currentScript.dataset;
      const key = "lectern-serve:" + location.pathname;
      let events = null;

      // What is edited may stand above: the place is kept relative to the last anchor before it.
      function remember() {
        const place = { y: scrollY };
        for (const element of document.querySelectorAll("main [id]")) {
          if (!element.getClientRects().length) continue;
          const top = element.getBoundingClientRect().top;
          if (top > 1) break;
          place.id = element.id;
          place.top = top;
        }
        const open = [...document.querySelectorAll("main details")].map((element) => element.open);
        sessionStorage.setItem(key, JSON.stringify({ ...place, open }));
        history.scrollRestoration = "manual";
      }

      function restore({ y, id, top }) {
        const element = id && document.getElementById(id);
        const goal = element ? scrollY + element.getBoundingClientRect().top - top : y;
        scrollTo({ top: goal, behavior: "instant" });
      }

      function close() {
        if (events) events.close();
        events = null;
      }

      function open() {
        if (events || document.hidden) return;
        events = new EventSource(
          "/.lectern/events?version=" + version + "&page=" + encodeURIComponent(page));
        events.addEventListener("reload", () => {
          close();
          remember();
          location.reload();
        });
      }

      const kept = sessionStorage.getItem(key);
      if (kept) {
        sessionStorage.removeItem(key);
        const place = JSON.parse(kept);
        const details = [...document.querySelectorAll("main details")];
        if (details.length === place.open.length) {
          details.forEach((element, index) => { element.open = place.open[index]; });
        }
        restore(place);
        addEventListener("load", () => {
          restore(place);
          history.scrollRestoration = "auto";
        });
      }
      document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
      addEventListener("pagehide", close);
      addEventListener("pageshow", open);
      open();
    })();

    """
}
