// Small generic behaviours; each is an upgrade of something that works without it.
(() => {
  const closeDrops = (except) => document.querySelectorAll('details.drop[open], details.confirm[open]').forEach((drop) => { if (drop !== except) drop.open = false; });

  // a link that is copied instead of followed, where the browser lets one copy; it says so for a moment
  const copyAddress = (event) => {
    const link = event.target.closest('a[data-copy-address]');
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(() => {
      const text = link.querySelector('span');
      const before = link.dataset.before ??= text.textContent;
      text.textContent = link.dataset.copied;
      text.setAttribute('role', 'status');
      setTimeout(() => { text.textContent = before; }, 2000);
    }, () => { location.href = link.href; });
  };

  document.addEventListener('click', (event) => {
    closeDrops(event.target.closest('details.drop, details.confirm'));
    const copy = event.target.closest('[data-copy]');
    if (copy) navigator.clipboard?.writeText(copy.dataset.copy);
    copyAddress(event);
    if (event.target.closest('[data-dismiss]')) event.target.closest('.alert').remove();
    const closer = event.target.closest('[data-close-details]');
    if (closer) closer.closest('details').open = false;
    if (event.target.closest('[data-print]')) window.print();
    const retry = event.target.closest('[data-retry-panel]');
    if (retry) window.htmx.trigger(retry.closest('[data-failed]'), 'retry');
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details.drop[open], details.confirm[open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });

  // a checkbox that ticks all of its kind: data-select-all="name of the boxes"
  document.addEventListener('change', (event) => {
    const name = event.target.dataset?.selectAll;
    if (name) document.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(name)}"]`).forEach((box) => { box.checked = event.target.checked; });
  });

  // a panel that fails says so, in its own place
  const failed = (event) => {
    const panel = event.detail.elt?.closest?.('[data-failed]');
    if (!panel) return;
    const text = document.createElement('span');
    text.textContent = panel.dataset.failed;
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'btn btn-sm';
    again.dataset.retryPanel = '';
    again.textContent = panel.dataset.retry;
    const box = document.createElement('div');
    box.className = 'panel-failed';
    box.setAttribute('role', 'alert');
    box.append(text, again);
    panel.replaceChildren(box);
  };
  document.addEventListener('htmx:responseError', failed);
  document.addEventListener('htmx:sendError', failed);
  document.addEventListener('htmx:timeout', failed);

  // the filters of a phone: open or folded as they were left on this page; the button counts those that are set
  const fold = (button, open) => {
    button.closest('form').classList.toggle('is-open', open);
    button.setAttribute('aria-expanded', open);
  };
  const folds = () => `filters ${location.pathname}`;
  document.addEventListener('click', (event) => {
    const button = event.target.closest('.filters-fold');
    if (!button) return;
    const open = button.getAttribute('aria-expanded') !== 'true';
    fold(button, open);
    sessionStorage.setItem(folds(), open);
  });
  const countSet = (button) => {
    const set = [...button.closest('form').querySelectorAll('select, .chip input:checked')].filter((one) => one.selectedIndex !== 0).length;
    button.toggleAttribute('data-set', set > 0);
    if (set) button.dataset.set = set;
  };
  const startFold = (button) => {
    countSet(button);
    fold(button, sessionStorage.getItem(folds()) === 'true');
  };
  document.addEventListener('change', (event) => event.target.form?.querySelectorAll('.filters-fold').forEach(countSet));

  const ready = (root) => {
    root.querySelectorAll('.filters-fold').forEach(startFold);
    root.querySelectorAll('[data-dismiss], [data-close-details]').forEach((button) => { button.hidden = false; });
    root.querySelectorAll('[data-expires]').forEach((form) => setTimeout(() => form.remove(), form.dataset.expires * 1000));
    root.querySelector('[data-focus]')?.focus({ preventScroll: root !== document });
  };
  ready(document);
  document.addEventListener('htmx:load', (event) => { if (event.detail.elt !== document.body) ready(event.detail.elt); });
})();
