import { isCalendarDate } from '../../../model/edtf-bounds';
import { textOfId } from '../../../model/plain-text';
import { hash, slug } from '../../slug';
import type { RecordDraft } from '../record-draft';

/** A source that a row cites, as far as its text tells. */
export interface Article {
  readonly id: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly office: string | undefined;
  readonly publishedOn: string | undefined;
}

/**
 * The sources of a row. Since 2013 UCDP writes them as `"office,2014-01-25,headline";"…"`, where marks
 * within a headline are not doubled; before, as it came: `R 30/1; AFP 2/2`, `Agence France Presse,
 * 2012-06-13, 72 killed …`. A text without a year is a source of the year of its event, since "R 30/1"
 * is another one every year.
 */
export function articlesOf(text: string | undefined, year: string): Article[] {
  if (text === undefined) return [];
  const quoted = /^"(.*?)"?$/.exec(text)?.[1];
  const parts = quoted === undefined ? text.split(';') : quoted.split(/"\s*;\s*"/);
  const articles = parts.map((part) => part.trim()).filter((part) => part !== '');
  return articles.map((part) => articleOf(part, year));
}

function articleOf(text: string, year: string): Article {
  const [, office, date, headline] = /^([^,]+?), ?(\d{4}-\d\d-\d\d), ?(.*)$/.exec(text) ?? [];
  const dated = office !== undefined && date !== undefined && isCalendarDate(date);
  const whole = /(?<!\d)(19|20)\d\d(?!\d)/.test(text) ? text : `${text} (${year})`;
  const title = dated && headline ? headline : undefined;
  return {
    id: `document-ucdp-source-${hash(textOfId(whole))}`,
    name: title ?? whole,
    title,
    office: dated ? office : undefined,
    publishedOn: dated ? date : undefined,
  };
}

/** Adds an article with its publisher, cited by the release. */
export function addArticle(draft: RecordDraft, releaseId: string, article: Article): string {
  const { id, name, title, office, publishedOn } = article;
  draft.describe('Document', id, { type: 'ARTICLE', name, title, publishedOn });
  draft.assert('CITES', releaseId, id, locator);
  if (office !== undefined) {
    const sourceId = `source-${slug(office)}`;
    draft.introduce('Source', sourceId, { type: 'NEWS_MEDIA', name: office });
    draft.assert('PUBLISHED_BY', id, sourceId, locator);
  }
  return id;
}

/** Many rows cite one article, and what is said of the article does not hang on the row. */
const locator = 'column source_article';
