import { DuckDBInstance } from '@duckdb/node-api';

export type Ask = <T>(sql: string) => Promise<T[]>;

/** Asks DuckDB about an archive by views of its own, written from the contract, and not from the code. */
export async function answersOf(archive: string): Promise<Ask> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const statement of viewsOf(archive)) await connection.run(statement);
  return async <T>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as T[];
}

export const metrics = [
  ...['stars', 'openIssues', 'closedIssues', 'totalIssues'],
  ...['openPRs', 'closedPRs', 'mergedPRs', 'totalPRs', 'forks'],
];

const viewsOf = (archive: string): string[] => [
  `CREATE TABLE info AS SELECT * FROM read_json('${archive}/*/*.json', union_by_name=true, filename=true, hive_partitioning=false,
     columns={id: 'VARCHAR', status: 'VARCHAR', createdList: 'VARCHAR', failedList: 'VARCHAR', ownersNotListed: 'STRUCT(repo VARCHAR)[]'})`,
  `CREATE TABLE raw AS SELECT *, split_part(regexp_extract(filename, '[^/]+$'), '.', 1) AS run,
     coalesce(try_cast(split_part(regexp_extract(filename, '[^/]+$'), '.', 2) AS INT), 1) AS n
     FROM read_parquet('${archive}/*/*.parquet', union_by_name=true, filename=true, hive_partitioning=true)`,
  // The last run of each day that is over and stored anything.
  `CREATE TABLE run AS SELECT day, max_by(id, id::BIGINT) AS id FROM (
     SELECT DISTINCT date::DATE AS day, run AS id FROM raw JOIN info ON info.id = raw.run WHERE coalesce(status, '') <> 'running') GROUP BY day`,
  `CREATE TABLE doc AS SELECT raw.* EXCLUDE (date, run, n), raw.date::DATE AS day FROM raw JOIN run ON run.id = raw.run
     QUALIFY row_number() OVER (PARTITION BY raw.id ORDER BY n DESC) = 1`,
  // A document without a number belongs to the next with its name that has one.
  `CREATE TABLE known AS SELECT * REPLACE (coalesce(doc.repoId, (SELECT min_by(other.repoId, other.day) FROM doc other
     WHERE lower(other.repo) = lower(doc.repo) AND other.repoId IS NOT NULL AND other.day > doc.day)) AS repoId,
     CASE WHEN runId IS NULL THEN NULL ELSE totalPRs END AS totalPRs) FROM doc`,
  `CREATE TABLE repository AS SELECT repoId, max_by(repo, day) AS repo, split_part(max_by(repo, day), '/', 1) AS owner,
     max_by(visibility, day) AS visibility, max_by(isArchived, day) AS isArchived, max_by(repoUpdatedAt, day) AS updated,
     max(day) AS lastStored FROM known GROUP BY repoId`,
  // Whether a run that came to its end says of a repository that it is gone.
  `CREATE TABLE listed AS SELECT run.day, lower(name) AS name, lower(split_part(name, '/', 1)) AS owner, isFailed FROM run JOIN info USING (id),
     LATERAL (SELECT unnest(string_split(createdList, ',')) AS name, false AS isFailed UNION ALL
              SELECT unnest(string_split(failedList, ',')), true) WHERE name <> ''`,
  `CREATE TABLE whole AS SELECT DISTINCT listed.day, listed.owner FROM listed JOIN run USING (day) JOIN info USING (id)
     WHERE coalesce(status, 'completed') IN ('completed', 'partial')
     AND NOT list_contains(list_transform(coalesce(ownersNotListed, []), x -> lower(x.repo)), listed.owner)`,
  `CREATE TABLE state AS SELECT repository.repoId, run.day,
     CASE WHEN known.repoId IS NOT NULL THEN 'stored'
          WHEN EXISTS (FROM whole WHERE whole.day = run.day AND whole.owner = lower(repository.owner))
           AND NOT EXISTS (FROM listed WHERE listed.day = run.day AND isFailed AND listed.name IN
             (SELECT lower(k.repo) FROM known k WHERE k.repoId = repository.repoId))
          THEN 'gone' END AS event
     FROM repository CROSS JOIN run LEFT JOIN known ON known.repoId = repository.repoId AND known.day = run.day`,
  `CREATE TABLE present AS SELECT repoId, day, coalesce(last_value(event IGNORE NULLS) OVER w, 'gone') = 'stored' AS isThere
     FROM state WINDOW w AS (PARTITION BY repoId ORDER BY day)`,
  `CREATE TABLE collected AS SELECT day, ${metrics.map((m) => `count(${m}) > 0 AS ${m}`).join(', ')} FROM known GROUP BY day`,
  // Each repository on each day with a run: what it had last, as long as the run has the metric at all.
  `CREATE TABLE series AS SELECT present.repoId, present.day, repository.repo, repository.owner, isThere,
     ${metrics.map((m) => `CASE WHEN collected.${m} THEN last_value(known.${m} IGNORE NULLS) OVER w END AS ${m}`).join(', ')}
     FROM present JOIN repository USING (repoId) JOIN collected ON collected.day = present.day
     LEFT JOIN known ON known.repoId = present.repoId AND known.day = present.day
     WHERE repository.visibility = 'public' WINDOW w AS (PARTITION BY present.repoId ORDER BY present.day)`,
];
