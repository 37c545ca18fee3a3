/** Where a SharePoint library is, as Graph knows it. Failures are `GraphFailure`. */
export interface Sites {
  /**
   * @param siteUrl as people copy it from the browser: `https://host/sites/name`
   * @param library its name on the site; absent, the site's default library
   */
  findLibrary(siteUrl: string, library?: string): Promise<{ readonly siteId: string; readonly driveId: string }>
  /** @param address of a library or of anything in it, as people copy it from the browser */
  findDriveAt(address: string): Promise<string>
}
