// @ts-check

/**
 * Loads a thing once for all who ask, so that what came first is also answered first; after a failure it is loaded anew.
 * @template T
 * @param {() => Promise<T>} load
 * @returns {() => Promise<T>}
 */
export function once(load) {
  /** @type {Promise<T> | undefined} */
  let loading;
  const failed = (/** @type {unknown} */ error) => {
    loading = undefined;
    throw error;
  };
  return () => (loading ??= load().catch(failed));
}
