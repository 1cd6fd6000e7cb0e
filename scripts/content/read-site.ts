import { toContentPath } from '../text/brands.ts';
import { sectionUrl } from './addresses.ts';
import { VIETNAM } from '../text/time-zone.ts';
import type { Section, Site } from './archive.ts';
import { type ContentFolder, standsAt } from './disk/content-folder.ts';
import { defined } from './defined.ts';
import { describe } from './messages.ts';
import { makeError, type Problem } from './problem.ts';
import { type SiteFields, siteSchema } from './schema/site-schema.ts';
import { readSoundFields } from './schema/sound-fields.ts';
import { readYamlFile } from './front-matter/yaml-file.ts';

const SITE_FILE = toContentPath('site.yaml');

/** What is wrong with a `site.yaml`, and what of it articles can be read by all the same. */
export interface UnsoundSite {
  problems: Problem[];
  /** Absent where they cannot be known. */
  sections?: readonly Section[];
  timeZone: string;
}

/** Reads `site.yaml`, or says what is wrong with it. */
export function readSite(folder: ContentFolder): { site: Site } | UnsoundSite {
  if (!standsAt(folder, SITE_FILE)) {
    const problems = [makeError(SITE_FILE, 'site-missing', describe.siteMissing())];
    return { problems, timeZone: VIETNAM };
  }
  const decoded = readYamlFile(folder, SITE_FILE, siteSchema);
  if ('fields' in decoded) return { site: toSite(decoded.fields) };
  const { sections, timeZone = VIETNAM } = readSoundFields(siteSchema, decoded.data);
  return { problems: decoded.problems, timeZone, ...defined({ sections: sections && toSections(sections) }) };
}

function toSite(fields: SiteFields): Site {
  const {
    organisation,
    description,
    notice,
    contact,
    imprint,
    sections,
    links,
    legacyVisits,
    map,
    history,
    ...rest
  } = fields;
  return {
    ...rest,
    ...defined({ organisation, description, notice, history }),
    contact: defined(contact ?? {}),
    imprint: imprint ?? [],
    sections: toSections(sections),
    links: (links ?? []).map(({ title, url, group }) => ({ title, url, ...defined({ group }) })),
    ...(legacyVisits === undefined
      ? {}
      : { legacyVisits: { count: legacyVisits.count, ...defined({ asOf: legacyVisits.asOf }) } }),
    ...(map === undefined ? {} : { map: defined(map) }),
  };
}

function toSections(sections: SiteFields['sections']): Section[] {
  return sections.map(({ slug, title, description, legacyUrls }) => ({
    slug,
    title,
    url: sectionUrl(slug),
    ...defined({ description, legacyUrls }),
  }));
}
