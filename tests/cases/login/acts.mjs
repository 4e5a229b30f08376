/** How a user fills in a panel: a click in each field, keys, and a press. */
export async function type(page, selector, text) {
  await page.click(selector);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text, { delay: 20 });
}

export async function enter(page, fields, button) {
  for (const [selector, text] of Object.entries(fields)) await type(page, selector, text);
  await page.click(button);
}
