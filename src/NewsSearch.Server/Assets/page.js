// What the page does while one types and reads. Without it everything can still be searched and read.
(() => {
  'use strict';
  const $ = (selector, within = document) => within.querySelector(selector);
  const box = $('#q');
  const mirror = $('.mirror');
  const understanding = $('#understanding');

  // How the query is understood, while it is typed.
  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const show = (query, parsed) => {
    const shown = [];
    mirror.replaceChildren();
    if (parsed.error) {
      const { position, length, message, rewrite } = parsed.error;
      mirror.append(query.slice(0, position), element('u', '', query.slice(position, position + length) || ' '), query.slice(position + length));
      mirror.scrollLeft = box.scrollLeft;
      shown.push(element('p', 'wrong', message));
      if (rewrite) {
        const line = element('p', 'rewrite', 'Try ');
        const button = element('button', 'link', rewrite);
        button.type = 'button';
        button.addEventListener('click', () => { box.value = rewrite; box.focus(); ask(); });
        line.append(button);
        shown.push(line);
      }
    } else if (query.trim() && parsed.tree) {
      const list = element('ul', 'chips');
      list.setAttribute('aria-label', 'Understood as');
      const parts = parsed.tree.kind === 'and' ? parsed.tree.children : [parsed.tree];
      for (const part of parts.slice(0, 24)) list.append(element('li', 'chip ' + part.kind, part.text));
      shown.push(list);
    }
    for (const notice of parsed.notices) shown.push(element('p', 'remark', notice.text));
    understanding.replaceChildren(...shown);
    box.setAttribute('aria-invalid', parsed.error ? 'true' : 'false');
  };

  let asked = 0;
  let waiting;
  const ask = async () => {
    const query = box.value;
    const number = ++asked;
    try {
      const answer = await fetch('/api/parse?q=' + encodeURIComponent(query));
      if (answer.ok && number === asked) show(query, await answer.json());
    } catch {
      // Typing goes on without.
    }
  };

  // How the word being typed may go on.
  const suggestions = $('#suggestions');
  const suggest = async () => {
    const query = box.value;
    const start = query.lastIndexOf(' ') + 1;
    const word = query.slice(start);
    if (word.length < 2 || !/^[\p{L}\p{N}-]+$/u.test(word)) {
      suggestions.replaceChildren();
      return;
    }
    try {
      const answer = await fetch('/api/suggest?top=8&q=' + encodeURIComponent(word));
      if (!answer.ok || query !== box.value) return;
      const { suggestions: found } = await answer.json();
      suggestions.replaceChildren(...found.map(({ text, kind, stories, query: part }) => {
        const option = element('option', '', `${text} (${kind}, ${stories})`);
        option.value = query.slice(0, start) + part;
        return option;
      }));
    } catch {
      // Typing goes on without.
    }
  };

  if (box && understanding) {
    box.addEventListener('input', () => {
      mirror.replaceChildren();
      clearTimeout(waiting);
      waiting = setTimeout(() => { ask(); suggest(); }, 120);
    });
    box.addEventListener('scroll', () => { mirror.scrollLeft = box.scrollLeft; });
    if ($('.wrong')) ask();
  }

  // A stretch of time, drawn over the bars.
  const chart = $('.timeline svg');
  if (chart) {
    const brush = $('.brush', chart);
    const stretches = [...chart.querySelectorAll('[data-from]')];
    const at = (event) => {
      const { left, width } = chart.getBoundingClientRect();
      const index = Math.floor((event.clientX - left) / width * stretches.length);
      return Math.min(stretches.length - 1, Math.max(0, index));
    };
    let start = -1;
    let end = -1;
    const draw = () => {
      const wide = chart.viewBox.baseVal.width / stretches.length;
      brush.setAttribute('x', Math.min(start, end) * wide);
      brush.setAttribute('width', (Math.abs(end - start) + 1) * wide);
    };
    chart.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      start = end = at(event);
      draw();
    });
    window.addEventListener('pointermove', (event) => {
      if (start < 0) return;
      end = at(event);
      draw();
    });
    window.addEventListener('pointerup', () => {
      if (start < 0) return;
      const [from, to] = [Math.min(start, end), Math.max(start, end)];
      start = -1;
      if (from === to && stretches[from].tagName !== 'a') {
        brush.setAttribute('width', 0);
        return;
      }
      const address = new URL(location.href);
      address.searchParams.set('since', stretches[from].dataset.from);
      address.searchParams.set('until', stretches[to].dataset.to);
      address.searchParams.delete('after');
      location.assign(address);
    });
    // Drawing begins on a link, which is not to be dragged or followed meanwhile.
    chart.addEventListener('dragstart', (event) => event.preventDefault());
    chart.addEventListener('click', (event) => { if (event.detail > 0) event.preventDefault(); });
  }

  // Keys.
  const step = (targets, direction) => {
    if (targets.length === 0) return;
    const here = targets.findIndex((target) => target === document.activeElement);
    const next = here < 0 ? (direction > 0 ? 0 : targets.length - 1) : Math.min(targets.length - 1, Math.max(0, here + direction));
    const target = targets[next];
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
    target.scrollIntoView({ block: 'center' });
  };
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const typing = event.target.closest && event.target.closest('input, select, textarea');
    if (typing) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    const hits = [...document.querySelectorAll('.hit h2 a, .quote figcaption a')];
    const marks = [...document.querySelectorAll('.story mark')];
    for (const mark of marks) mark.tabIndex = -1;
    switch (event.key) {
      case '/': box.focus(); box.select(); break;
      case 'j': step(hits, 1); break;
      case 'k': step(hits, -1); break;
      case 'n': step(marks, 1); break;
      case 'p': step(marks, -1); break;
      case '?': location.assign('/help'); break;
      default: return;
    }
    event.preventDefault();
  });
})();
