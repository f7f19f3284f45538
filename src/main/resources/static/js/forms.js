// Forms: send on change, send by Ctrl+Enter, warn before losing input, keep a half-written one through a lost connection.
(() => {
  const user = document.body.dataset.user ?? '0';
  const prefix = `weft.draft.${user}.`;
  const day = 24 * 60 * 60 * 1000;
  const skip = new Set(['hidden', 'password', 'file', 'submit', 'button']);
  const fields = (form) => [...form.elements].filter((field) => field.name && !skip.has(field.type));

  const read = (form) => fields(form).map((field) => [field.name, field.type, field.value, field.checked ?? false]);
  const store = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* a full store loses only the draft */ } };
  const load = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith('weft.draft.'));

  const fill = (form, values) => {
    for (const [name, type, value, checked] of values) {
      const boxed = type === 'radio' || type === 'checkbox';
      const field = fields(form).find((one) => one.name === name && (!boxed || one.value === value));
      if (field && boxed) field.checked = checked;
      else if (field && value !== '') field.value = value;
    }
  };

  const draft = (form) => {
    const key = prefix + form.dataset.draft;
    const kept = load(key);
    const rejected = form.querySelector('.errors, .is-invalid');
    if (kept && !rejected && Date.now() - kept.at < day) {
      fill(form, kept.values);
      form.querySelector('[data-draft-note]')?.removeAttribute('hidden');
    }
    form.addEventListener('input', () => store(key, { at: Date.now(), values: read(form) }));
    form.addEventListener('submit', () => store(key, { at: Date.now(), values: read(form), sent: true }));
    form.querySelector('[data-draft-drop]')?.addEventListener('click', () => { localStorage.removeItem(key); form.reset(); });
  };

  const dirty = (form) => {
    let changed = false;
    form.addEventListener('input', () => { changed = true; });
    form.addEventListener('submit', () => { changed = false; });
    form.addEventListener('weft:kept', () => { changed = false; });
    window.addEventListener('beforeunload', (event) => { if (changed) event.preventDefault(); });
  };

  // a draft goes when its form arrived (the page says success), when it is a day old, or when the user signs out
  const sent = document.querySelector('[data-flash="success"]') !== null;
  keys().forEach((key) => {
    const kept = load(key);
    if (!kept || Date.now() - kept.at > day || (sent && kept.sent)) localStorage.removeItem(key);
  });

  document.querySelectorAll('form[data-draft]').forEach(draft);
  document.querySelectorAll('form[data-dirty]').forEach(dirty);
  document.querySelectorAll('form[data-clears-drafts]').forEach((form) => form.addEventListener('submit', () => keys().forEach((key) => localStorage.removeItem(key))));

  document.addEventListener('change', (event) => event.target.closest('form[data-auto-submit]')?.requestSubmit());
  document.addEventListener('keydown', (event) => {
    const form = event.target.form;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form) form.requestSubmit();
  });
  // one press, one entry
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get' || form.method === 'dialog') return;
    if (form.dataset.sending) { event.preventDefault(); return; }
    form.dataset.sending = 'yes';
    setTimeout(() => delete form.dataset.sending, 8000);
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sending]').forEach((form) => delete form.dataset.sending));
})();
