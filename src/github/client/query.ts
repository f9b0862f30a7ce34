/** A GraphQL query, as it is sent. */
export interface Query {
  text: string;
  variables: Record<string, string>;
}

/**
 * What every query asks for, to know what is left of the hour's points:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#checking-the-status-of-your-primary-rate-limit
 */
export const rateLimit = 'rateLimit { cost limit remaining resetAt }';

/** Asks for nothing but the points; costs one. */
export const pointsQuery: Query = { text: `query points { ${rateLimit} }`, variables: {} };
