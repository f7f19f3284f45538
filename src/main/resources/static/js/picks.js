// Lists to tick (form[data-picks]): says how many and how much, ticks a range with Shift, and x ticks the current row (X up to it).
(() => {
  let last = null;
  const boxes = (form) => [...form.querySelectorAll('tbody input[type="checkbox"]')];

  const tell = (form) => {
    const ticked = boxes(form).filter((box) => box.checked);
    const text = form.querySelector('[data-picks-text]');
    if (!text) return;
    text.hidden = ticked.length === 0;
    text.querySelector('[data-picks-count]').textContent = ticked.length.toLocaleString('en');
    const cents = ticked.reduce((sum, box) => sum + Math.round(Number(box.dataset.amount) * 100), 0);
    text.querySelector('[data-picks-sum]').textContent = (cents / 100).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  };

  const upTo = (box, checked) => {
    const all = boxes(box.form);
    const from = last && last.form === box.form ? all.indexOf(last) : -1;
    const to = all.indexOf(box);
    if (from >= 0) all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => { one.checked = checked; });
  };

  document.addEventListener('click', (event) => {
    const box = event.target.closest('form[data-picks] tbody input[type="checkbox"]');
    if (!box) return;
    if (event.shiftKey) upTo(box, box.checked);
    last = box;
    tell(box.form);
  });
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-picks]');
    if (form) queueMicrotask(() => tell(form));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'x' && event.key !== 'X') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type="checkbox"]), textarea, select')) return;
    const box = document.querySelector('form[data-picks] .is-current input[type="checkbox"]');
    if (!box) return;
    event.preventDefault();
    box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: event.key === 'X' }));
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-picks]').forEach(tell));
})();
