// Runs before anything is drawn: "auto" follows the device, and a cookie lets the server draw the next page right at once.
(() => {
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    if (root.dataset.theme !== 'auto') return;
    const scheme = dark.matches ? 'dark' : 'light';
    document.cookie = `weft_scheme=${scheme};path=/;max-age=31536000;samesite=lax`;
    if (root.dataset.bsTheme === scheme) return;
    root.dataset.bsTheme = scheme;
    document.dispatchEvent(new CustomEvent('weft:theme'));
  };
  apply();
  dark.addEventListener('change', apply);
})();
