/**
 * Who may read and change what: the few colleagues who sign in, their roles, and the tokens of scripts.
 */
import * as v from 'valibot';
import { MAX_EMAIL_CHARS, MAX_TOKEN_DAYS, MAX_TOKEN_LABEL_CHARS } from './limits.js';
import { DaySchema, NameSchema } from './names.js';
import { lineOf } from './text.js';

/** What somebody may do, each role all that the ones before it may. */
export const ROLES = ['viewer', 'editor', 'owner'] as const;
export const RoleSchema = v.picklist(ROLES);
export type Role = v.InferOutput<typeof RoleSchema>;

/**
 * An e-mail address as it is kept: in lower case, so that one mailbox is one person. ASCII only: lower case turns
 * the Kelvin sign into a k, which would make one person of two.
 */
export const EmailSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(MAX_EMAIL_CHARS),
  v.check(
    (text) => /^[\x21-\x7e]+$/.test(text) && v.is(v.pipe(v.string(), v.email()), text),
    'an e-mail address such as ann@example.com',
  ),
  v.toLowerCase(),
);

/** The one site that something is for; null for all. */
const OnlySiteSchema = v.nullable(NameSchema);
/** Counts the changes of something: whoever changes it says which one they saw. */
const RevisionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const InstantSchema = v.pipe(v.string(), v.isoTimestamp());

export const PersonSchema = v.object({
  id: v.string(),
  email: v.string(),
  role: RoleSchema,
  site: OnlySiteSchema,
  revision: RevisionSchema,
  addedAt: InstantSchema,
});
export type Person = v.InferOutput<typeof PersonSchema>;

export const PeopleSchema = v.object({
  people: v.array(PersonSchema),
  /** Whether links can be sent by e-mail. */
  sendsMail: v.boolean(),
  /** Domains of the addresses that can be added; null: any. */
  allowedDomains: v.nullable(v.array(v.string())),
  /** Whom the identity provider lets in without having been added; null: nobody. */
  admitted: v.nullable(v.object({ domains: v.array(v.string()), role: RoleSchema })),
  /** Removed people who are not admitted again; null for an owner of one site. */
  blocked: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});
export type People = v.InferOutput<typeof PeopleSchema>;

export const NewPersonSchema = v.strictObject({ email: EmailSchema, role: RoleSchema, site: OnlySiteSchema });
export type NewPerson = v.InferOutput<typeof NewPersonSchema>;

export const PersonChangeSchema = v.strictObject({
  revision: RevisionSchema,
  role: RoleSchema,
  site: OnlySiteSchema,
});
export type PersonChange = v.InferOutput<typeof PersonChangeSchema>;

/**
 * What became of a mail with a sign-in link: `too_many` where the person has several that can still be used or has got
 * several within the hour, `too_many_of_site` where the site has sent as many as it may in an hour, `no_mail` where the
 * collector has no mail server or no address of its own.
 */
export const InvitationSchema = v.picklist(['sent', 'failed', 'too_many', 'too_many_of_site', 'no_mail']);
export type Invitation = v.InferOutput<typeof InvitationSchema>;

export const PersonAddedSchema = v.object({ person: PersonSchema, invitation: InvitationSchema });
export type PersonAdded = v.InferOutput<typeof PersonAddedSchema>;

/** Who is signed in here. `email` is null for whoever came by a link from the command line, or is a script. */
export const SessionSchema = v.object({
  site: OnlySiteSchema,
  role: RoleSchema,
  email: v.nullable(v.string()),
  expiresAt: v.nullable(InstantSchema),
});
export type Session = v.InferOutput<typeof SessionSchema>;

/** The ways in that the sign-in page may offer, beside a link from the command line. */
export const SignInOfferSchema = v.object({
  mail: v.boolean(),
  /** Name of the identity provider, as people know it; null where there is none. */
  provider: v.nullable(v.string()),
});
export type SignInOffer = v.InferOutput<typeof SignInOfferSchema>;

/** What a sign-in link does when it is used: who it signs in, and as what. `email` is null for a link of the command line. */
export const SignInLinkSchema = v.object({
  email: v.nullable(v.string()),
  role: RoleSchema,
  site: OnlySiteSchema,
  /** Name of that site's product; null where the link is for all sites. */
  product: v.nullable(v.string()),
  /** Who is signed in in the browser that asks; null for nobody. */
  held: v.nullable(SessionSchema),
});
export type SignInLink = v.InferOutput<typeof SignInLinkSchema>;

/** The page of the identity provider to which the browser goes. */
export const ProviderStartSchema = v.object({ url: v.pipe(v.string(), v.url()) });
export type ProviderStart = v.InferOutput<typeof ProviderStartSchema>;

export const SignInMailSchema = v.strictObject({ email: EmailSchema });

/** A read token in force; the token itself is not kept. */
export const ReadTokenSchema = v.object({
  id: v.string(),
  label: v.string(),
  role: RoleSchema,
  site: OnlySiteSchema,
  createdAt: InstantSchema,
  expiresAt: v.nullable(InstantSchema),
  /** E-mail address of the person who issued it; null where it was the command line, or is not known. */
  madeBy: v.nullable(v.string()),
  /** Day in UTC on which it was last used; null before the first time. */
  usedOn: v.nullable(DaySchema),
});
export type ReadToken = v.InferOutput<typeof ReadTokenSchema>;

export const ReadTokensSchema = v.object({ tokens: v.array(ReadTokenSchema) });
export type ReadTokens = v.InferOutput<typeof ReadTokensSchema>;

export const NewReadTokenSchema = v.pipe(
  v.strictObject({
    label: lineOf(MAX_TOKEN_LABEL_CHARS),
    role: RoleSchema,
    site: OnlySiteSchema,
    /** Null: until it is revoked; not for the role owner. */
    days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_TOKEN_DAYS))),
  }),
  v.check(
    ({ role, days }) => role !== 'owner' || days !== null,
    'days: an end for a token with the role owner',
  ),
);
export type NewReadToken = v.InferOutput<typeof NewReadTokenSchema>;

/** With the token itself, once. */
export const ReadTokenIssuedSchema = v.object({ ...ReadTokenSchema.entries, secret: v.string() });
export type ReadTokenIssued = v.InferOutput<typeof ReadTokenIssuedSchema>;

export const SignedOutSchema = v.object({ sessions: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });
export type SignedOut = v.InferOutput<typeof SignedOutSchema>;
