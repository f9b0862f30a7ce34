import type { Destination } from '../../inputs/destination.ts';
import { BlobPlace } from './blob.ts';
import type { PlaceParts } from './blob-requests.ts';
import { folderPlace } from './folder.ts';
import type { Place } from './place.ts';

/** Opens the place that the inputs name; throws a `PlaceError` if it cannot be reached. */
export async function openPlace(destination: Destination, parts: PlaceParts): Promise<Place> {
  return destination.kind === 'folder' ? folderPlace(destination) : BlobPlace.open(destination, parts);
}
