/** The small window's page: it shows the text that it was opened with, as text and nothing else. */
const given = new URLSearchParams(window.location.search);
document.documentElement.lang = given.get('lang') ?? 'da';
document.getElementById('message')!.textContent = given.get('text');
