// Keys of the whole program. Single characters work only outside fields, and never while an input method composes.

type Drawer = HTMLElement & { drawerOpened: boolean };

const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.composedPath()[0] as HTMLElement;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName ?? '');
};

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const press = (key: string): boolean => {
  // The last one in the document is in the uppermost dialog.
  const buttons = [...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].filter(
    (button) => isShown(button) && !button.hasAttribute('disabled'),
  );
  const button = buttons.at(-1);
  if (!button) return false;
  // A field hands over its value when it is left.
  const field = document.activeElement as HTMLElement | null;
  field?.blur();
  button.click();
  return true;
};

const openSearch = (): boolean => {
  const field = document.querySelector<HTMLElement>('[data-search]');
  if (!field) return false;
  const layout = document.querySelector<Drawer>('vaadin-app-layout');
  if (layout && !layout.drawerOpened) layout.drawerOpened = true;
  requestAnimationFrame(() => field.focus());
  return true;
};

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const mod = event.ctrlKey || event.metaKey;
  let done = false;
  if (mod && !event.altKey && event.key === 'Enter') {
    done = press('mod+enter');
  } else if (mod && !event.altKey && event.key.toLowerCase() === 's') {
    done = press('mod+s');
  } else if (event.altKey && !mod && /^Digit[1-9]$/.test(event.code)) {
    const links = document.querySelectorAll<HTMLElement>('[data-queues] a');
    const link = links[Number(event.code.slice(5)) - 1];
    link?.click();
    done = link !== undefined;
  } else if (event.key === '/' && !mod && !event.altKey && !isTyping(event)) {
    done = openSearch();
  }
  if (done) event.preventDefault();
});

document.addEventListener('click', (event) => {
  const target = event.target as HTMLElement;
  if (target.closest?.('[data-opens-search]')) openSearch();
  const skip = target.closest?.('.skip-link');
  if (skip) {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
  // On a phone a chosen entry closes the drawer that lies over the page.
  const layout = document.querySelector<Drawer>('vaadin-app-layout');
  if (layout?.hasAttribute('overlay') && target.closest?.('.menu-link, .home-link')) layout.drawerOpened = false;
});
