import type { Page } from 'playwright-core';

/** The part of Monaco's global that the tests need; GraphiQL keeps it as `__MONACO`. */
interface MonacoGlobal {
  __MONACO: {
    editor: {
      getModels(): { uri: { path: string }; getValue(): string }[];
      getEditors(): { updateOptions(options: object): void }[];
    };
  };
}

/** Waits until the editors are there and the schema has been read. */
export async function loadEditors(page: Page): Promise<void> {
  await page.locator('.graphiql-query-editor .view-lines').waitFor({ timeout: 45_000 });
  await page.waitForFunction(() => '__MONACO' in globalThis);
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
}

export const typeQuery = (page: Page, query: string): Promise<void> =>
  typeInto(page, '.graphiql-query-editor', query);

/** Replaces an editor's text by typing. Monaco's own help is switched off, or it would add to what is typed. */
export async function typeInto(page: Page, editor: string, text: string): Promise<void> {
  await page.evaluate(() => {
    for (const editor of (globalThis as unknown as MonacoGlobal).__MONACO.editor.getEditors())
      editor.updateOptions({
        autoClosingBrackets: 'never',
        autoClosingQuotes: 'never',
        autoIndent: 'none',
        quickSuggestions: false,
        suggestOnTriggerCharacters: false,
      });
  });
  await page.locator(`${editor} .view-lines`).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
  // GraphiQL reads the operation's name a moment after the last key.
  await page.waitForTimeout(400);
}

/** The response once it contains a text. Monaco draws a part of it only, so its model is read. */
export async function responseText(page: Page, containing: string): Promise<string> {
  const response = await page.waitForFunction(
    (text) => {
      const models = (globalThis as unknown as MonacoGlobal).__MONACO.editor.getModels();
      const value = models.find(({ uri }) => uri.path.endsWith('response.json'))?.getValue() ?? '';
      return value.includes(text) || value.includes('"errors"') ? value : false;
    },
    containing,
    { timeout: 45_000 },
  );
  return String(await response.jsonValue());
}
