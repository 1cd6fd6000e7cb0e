import * as z from 'zod';
import { abbreviationsSchema } from './abbreviations-schema.ts';
import type { Section } from '../archive.ts';
import { createArticleSchema } from './article-schema.ts';
import { authorsSchema } from './authors-schema.ts';
import { pageSchema } from './page-schema.ts';
import { createPlacesSchema } from './places-schema.ts';
import { siteSchema } from './site-schema.ts';

/** JSON Schema of what editors may write, for editors that check while one types. */
export interface ContentSchemas {
  article: object;
  page: object;
  site: object;
  places: object;
  authors: object;
  abbreviations: object;
}

/**
 * Makes the JSON Schemas from the schemas that check the content.
 * @param sections of the site, offered for an article's `section`
 */
export function makeJsonSchemas(site: { sections: readonly Section[]; timeZone: string }): ContentSchemas {
  const article = toJsonSchema(createArticleSchema(site));
  const titles = site.sections.flatMap(({ title, slug }) => [title, slug]);
  const section = (article['properties'] as Record<string, object>)['section'];
  if (section !== undefined) Object.assign(section, { enum: titles });
  return {
    article,
    page: toJsonSchema(pageSchema),
    site: toJsonSchema(siteSchema),
    places: toJsonSchema(createPlacesSchema(site.timeZone)),
    authors: toJsonSchema(authorsSchema),
    abbreviations: toJsonSchema(abbreviationsSchema),
  };
}

function toJsonSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    // To YAML a telephone without spaces is a number; to the check whatever stands after a key is text.
    override: ({ jsonSchema, path }) => {
      if (jsonSchema.type === 'string' && jsonSchema.enum === undefined && path.at(-1) !== 'propertyNames')
        Object.assign(jsonSchema, { type: ['string', 'number'] });
    },
  });
}
