// The search. Pages and their text are in lecternSearch, which search-index.js assigns: nothing is fetched.
(function () {
  "use strict";
  var most = 40, around = 70;
  var form = document.getElementById("search-form"), input = document.getElementById("search-words");
  var state = document.getElementById("search-state"), list = document.getElementById("search-results");
  var all = document.getElementById("search-list");
  if (!form || typeof lecternSearch === "undefined") return;

  // Lower case without accents, of the same length, so that places in one are places in the other.
  function plain(text) {
    if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
    return Array.from(text, function (character) {
      var bare = character.normalize("NFD").charAt(0).toLowerCase();
      return bare.length === character.length ? bare : character;
    }).join("");
  }

  // One entry for each heading: [page, address, title, heading, text, and the three in plain letters].
  var entries = [];
  lecternSearch.forEach(function (page) {
    var sections = page[3].length ? page[3] : [["", "", ""]];
    sections.forEach(function (section, index) {
      var text = index === 0 && page[2] ? page[2] + " " + section[2] : section[2];
      entries.push({
        address: page[0] + (section[0] ? "#" + encodeURIComponent(section[0]) : ""),
        title: page[1], heading: section[1], text: text, isFirst: index === 0,
        plainTitle: plain(page[1]), plainHeading: plain(section[1]), plainText: plain(text)
      });
    });
  });

  function isLetter(character) { return /[\p{L}\p{N}]/u.test(character); }

  // 2 where a word begins with it, 1 where it stands within one.
  function hit(text, word) {
    var best = 0, at = text.indexOf(word), tries = 0;
    while (at >= 0 && best < 2 && tries++ < 20) {
      best = Math.max(best, at === 0 || !isLetter(text.charAt(at - 1)) ? 2 : 1);
      at = text.indexOf(word, at + 1);
    }
    return best;
  }

  function score(entry, words) {
    var sum = 0, isOwn = entry.isFirst;
    for (var i = 0; i < words.length; i++) {
      var title = hit(entry.plainTitle, words[i]), heading = hit(entry.plainHeading, words[i]);
      var text = hit(entry.plainText, words[i]);
      if (!title && !heading && !text) return 0;
      if (heading || text) isOwn = true;
      sum += (entry.isFirst ? 20 : 2) * title + 8 * heading + text;
    }
    // A section that has none of the words itself is not what is looked for.
    return isOwn ? sum : 0;
  }

  // Text with the words marked, around the first of them.
  function excerpt(entry, words) {
    var first = -1;
    words.forEach(function (word) {
      var at = entry.plainText.indexOf(word);
      if (at >= 0 && (first < 0 || at < first)) first = at;
    });
    var start = Math.max(0, first - around), end = Math.min(entry.text.length, start + 3 * around);
    if (start > 0) start = entry.text.indexOf(" ", start) + 1;
    var node = document.createElement("p"), at = start;
    node.className = "search-text";
    if (start > 0) node.append("… ");
    while (at < end) {
      var next = end, length = 0;
      words.forEach(function (word) {
        var found = entry.plainText.indexOf(word, at);
        if (found >= 0 && found < next) { next = found; length = word.length; }
      });
      node.append(entry.text.slice(at, next));
      if (!length) break;
      var mark = document.createElement("mark");
      mark.textContent = entry.text.slice(next, next + length);
      node.append(mark);
      at = next + length;
    }
    if (end < entry.text.length) node.append(" …");
    return node;
  }

  function item(entry, words) {
    var item = document.createElement("li"), link = document.createElement("a");
    link.href = entry.address;
    link.textContent = entry.heading ? entry.title + " › " + entry.heading : entry.title;
    item.append(link);
    if (entry.text) item.append(excerpt(entry, words));
    return item;
  }

  function search() {
    var words = plain(input.value).split(/\s+/).filter(Boolean).slice(0, 8);
    list.textContent = "";
    list.hidden = words.length === 0;
    all.hidden = words.length > 0;
    if (!words.length) { state.textContent = ""; return; }
    var found = entries.map(function (entry, index) { return { entry: entry, index: index, score: score(entry, words) }; })
      .filter(function (result) { return result.score > 0; })
      .sort(function (a, b) { return b.score - a.score || a.index - b.index; });
    found.slice(0, most).forEach(function (result) { list.append(item(result.entry, words)); });
    state.textContent = found.length === 0 ? "Nothing found"
      : found.length === 1 ? "1 place" : found.length > most ? "The best " + most + " of " + found.length + " places"
      : found.length + " places";
  }

  // Down and up go through the results, Escape comes back.
  function move(event) {
    var links = [input].concat(Array.from(list.querySelectorAll("a")));
    var place = links.indexOf(document.activeElement);
    if (place < 0) return;
    if (event.key === "ArrowDown" && place + 1 < links.length) links[place + 1].focus();
    else if (event.key === "ArrowUp" && place > 0) links[place - 1].focus();
    else if (event.key === "Escape" && place > 0) input.focus();
    else return;
    event.preventDefault();
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first) first.focus();
  });
  input.addEventListener("input", search);
  document.addEventListener("keydown", move);
  input.value = new URLSearchParams(window.location.search).get("q") || "";
  search();
  input.focus();
})();
