// One-letter keys outside of fields: / search, c log a contact, g t today, j k rows, Enter opens, ? help.
(() => {
  const typing = (target) => target.closest('input, textarea, select, [contenteditable]');
  const rows = () => [...document.querySelectorAll('[data-rows] tbody tr, ul[data-rows] > li')].filter((row) => row.offsetParent !== null);
  let afterG = 0;

  const move = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const at = all.findIndex((row) => row.classList.contains('is-current'));
    const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
    all.forEach((row) => row.classList.toggle('is-current', row === next));
    next.scrollIntoView({ block: 'nearest' });
    next.querySelector('a[href]')?.focus({ preventScroll: true });
  };

  const press = {
    '/': () => document.getElementById('global-search')?.focus(),
    '?': () => document.getElementById('keys')?.showModal(),
    j: () => move(1),
    k: () => move(-1),
    Enter: () => document.querySelector('[data-rows] .is-current a[href]')?.click(),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === 'Enter' && event.target.closest('a, button, summary')) return;
    if (event.key === 't' && Date.now() - afterG < 1500) {
      window.location.assign(document.querySelector('.brand').href);
      return;
    }
    afterG = event.key === 'g' ? Date.now() : 0;
    const marked = event.key.length === 1 && /[a-z]/.test(event.key) ? document.querySelector(`[data-key="${event.key}"]`) : null;
    const action = marked ? () => marked.click() : press[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
})();
