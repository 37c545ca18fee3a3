import type { Pattern } from './graph-path.ts'

/** A type of Graph's: the properties it has, and what else it leads to (with its type, where that is one of these). */
interface EntityType {
  properties: ReadonlySet<string>
  links: ReadonlyMap<string, string | undefined>
}

/** @param links names parted by spaces, as `name` or `name:type`. */
function describe(properties: string, links: string): EntityType {
  const pairs = links.split(' ').map((link) => link.split(':'))
  return {
    properties: new Set(properties.split(' ')),
    links: new Map(pairs.map(([name = '', type]) => [name, type])),
  }
}

/** As the published metadata of v1.0 has them, inherited members included. */
export const ENTITY_TYPES: Readonly<Record<string, EntityType>> = {
  site: describe(
    'createdBy createdDateTime description displayName eTag error id isPersonalSite lastModifiedBy ' +
      'lastModifiedDateTime name parentReference root sharepointIds siteCollection webUrl',
    'analytics columns:columnDefinition contentTypes:contentType createdByUser:user drive:drive drives:drive ' +
      'externalColumns:columnDefinition items lastModifiedByUser:user lists:list onenote operations pages ' +
      'permissions:permission sites:site termStore termStores',
  ),
  drive: describe(
    'createdBy createdDateTime description driveType eTag id lastModifiedBy lastModifiedDateTime name owner ' +
      'parentReference quota sharePointIds system webUrl',
    'bundles:driveItem createdByUser:user following:driveItem items:driveItem lastModifiedByUser:user list:list ' +
      'root:driveItem special:driveItem',
  ),
  driveItem: describe(
    'audio bundle cTag content createdBy createdDateTime deleted description eTag file fileSystemInfo folder id ' +
      'image lastModifiedBy lastModifiedDateTime location malware name package parentReference pendingOperations ' +
      'photo publication remoteItem root searchResult shared sharepointIds size specialFolder video webDavUrl webUrl',
    'analytics children:driveItem createdByUser:user lastModifiedByUser:user listItem:listItem ' +
      'permissions:permission retentionLabel subscriptions:subscription thumbnails versions:driveItemVersion workbook',
  ),
  driveItemVersion: describe('content id lastModifiedBy lastModifiedDateTime publication size', ''),
  permission: describe(
    'expirationDateTime grantedTo grantedToIdentities grantedToIdentitiesV2 grantedToV2 hasPassword id ' +
      'inheritedFrom invitation link roles shareId',
    '',
  ),
  sharedDriveItem: describe(
    'createdBy createdDateTime description eTag id lastModifiedBy lastModifiedDateTime name owner parentReference webUrl',
    'createdByUser:user driveItem:driveItem items:driveItem lastModifiedByUser:user list:list listItem:listItem ' +
      'permission:permission root:driveItem site:site',
  ),
  list: describe(
    'createdBy createdDateTime description displayName eTag id lastModifiedBy lastModifiedDateTime list name ' +
      'parentReference sharepointIds system webUrl',
    'columns:columnDefinition contentTypes:contentType createdByUser:user drive:drive items:listItem ' +
      'lastModifiedByUser:user operations permissions:permission subscriptions:subscription',
  ),
  listItem: describe(
    'contentType createdBy createdDateTime deleted description eTag id lastModifiedBy lastModifiedDateTime name ' +
      'parentReference sharepointIds webUrl',
    'analytics createdByUser:user documentSetVersions driveItem:driveItem fields:fieldValueSet lastModifiedByUser:user ' +
      'permissions:permission versions:listItemVersion',
  ),
  listItemVersion: describe('id lastModifiedBy lastModifiedDateTime publication', 'fields'),
  columnDefinition: describe(
    'boolean calculated choice columnGroup contentApprovalStatus currency dateTime defaultValue description ' +
      'displayName enforceUniqueValues geolocation hidden hyperlinkOrPicture id indexed isDeletable isReorderable ' +
      'isSealed lookup name number personOrGroup propagateChanges readOnly required sourceContentType term text ' +
      'thumbnail type validation',
    'sourceColumn:columnDefinition',
  ),
  contentType: describe(
    'associatedHubsUrls description documentSet documentTemplate group hidden id inheritedFrom isBuiltIn name order ' +
      'parentId propagateChanges readOnly sealed',
    'base:contentType baseTypes:contentType columnLinks columnPositions:columnDefinition columns:columnDefinition',
  ),
  user: describe(
    'aboutMe accountEnabled ageGroup assignedLicenses assignedPlans authorizationInfo birthday businessPhones city ' +
      'companyName consentProvidedForMinor country createdDateTime creationType customSecurityAttributes ' +
      'deletedDateTime department deviceEnrollmentLimit displayName employeeHireDate employeeId employeeLeaveDateTime ' +
      'employeeOrgData employeeType externalUserState externalUserStateChangeDateTime faxNumber givenName hireDate id ' +
      'identities identityParentId imAddresses interests isManagementRestricted isResourceAccount jobTitle ' +
      'lastPasswordChangeDateTime legalAgeGroupClassification licenseAssignmentStates mail mailNickname ' +
      'mailboxSettings mobilePhone mySite officeLocation onPremisesDistinguishedName onPremisesDomainName ' +
      'onPremisesExtensionAttributes onPremisesImmutableId onPremisesLastSyncDateTime onPremisesProvisioningErrors ' +
      'onPremisesSamAccountName onPremisesSecurityIdentifier onPremisesSyncEnabled onPremisesUserPrincipalName ' +
      'otherMails passwordPolicies passwordProfile pastProjects postalCode preferredDataLocation preferredLanguage ' +
      'preferredName print provisionedPlans proxyAddresses responsibilities schools securityIdentifier ' +
      'serviceProvisioningErrors showInAddressList signInActivity signInSessionsValidFromDateTime skills state ' +
      'streetAddress surname usageLocation userPrincipalName userType',
    'activities adhocCalls agreementAcceptances appRoleAssignments authentication calendar:calendar calendarGroups ' +
      'calendarView:event calendars:calendar chats cloudClipboard cloudPCs contactFolders contacts createdObjects ' +
      'dataSecurityAndGovernance deviceManagementTroubleshootingEvents directReports drive:drive drives:drive ' +
      'employeeExperience events:event extensions followedSites:site inferenceClassification insights ' +
      'joinedTeams:team licenseDetails mailFolders managedAppRegistrations managedDevices manager memberOf messages ' +
      'oauth2PermissionGrants onPremisesSyncBehavior onenote onlineMeetings outlook ownedDevices ownedObjects people ' +
      'permissionGrants photo photos planner presence registeredDevices scopedRoleMemberOf settings solutions ' +
      'sponsorOf sponsors teamwork todo transitiveMemberOf',
  ),
  group: describe(
    'accessType allowExternalSenders assignedLabels assignedLicenses autoSubscribeNewMembers classification ' +
      'createdDateTime deletedDateTime description displayName expirationDateTime groupTypes ' +
      'hasMembersWithLicenseErrors hideFromAddressLists hideFromOutlookClients id infoCatalogs isArchived ' +
      'isAssignableToRole isFavorite isManagementRestricted isSubscribedByMail licenseProcessingState mail ' +
      'mailEnabled mailNickname membershipRule membershipRuleProcessingState onPremisesDomainName ' +
      'onPremisesExtensionAttributes onPremisesLastSyncDateTime onPremisesNetBiosName onPremisesProvisioningErrors ' +
      'onPremisesSamAccountName onPremisesSecurityIdentifier onPremisesSyncEnabled organizationId ' +
      'preferredDataLocation preferredLanguage proxyAddresses renewedDateTime resourceBehaviorOptions ' +
      'resourceProvisioningOptions securityEnabled securityIdentifier serviceProvisioningErrors theme uniqueName ' +
      'unseenConversationsCount unseenCount unseenMessagesCount visibility welcomeMessageEnabled',
    'acceptedSenders appRoleAssignments calendar:calendar calendarView:event conversations createdOnBehalfOf ' +
      'drive:drive drives:drive events:event extensions groupLifecyclePolicies memberOf members:user ' +
      'membersWithLicenseErrors onPremisesSyncBehavior onenote owners permissionGrants photo photos planner ' +
      'rejectedSenders settings sites:site team:team threads transitiveMemberOf transitiveMembers',
  ),
  team: describe(
    'classification createdDateTime description displayName firstChannelName funSettings guestSettings id ' +
      'internalId isArchived memberSettings messagingSettings specialization summary tenantId visibility webUrl',
    'allChannels:channel channels:channel group:group incomingChannels:channel installedApps ' +
      'members:conversationMember operations permissionGrants photo primaryChannel:channel schedule tags template',
  ),
  channel: describe(
    'createdDateTime description displayName email id isArchived isFavoriteByDefault layoutType membershipType ' +
      'migrationMode originalCreatedDateTime summary tenantId webUrl',
    'allMembers:conversationMember enabledApps filesFolder:driveItem members:conversationMember ' +
      'messages:chatMessage sharedWithTeams tabs',
  ),
  conversationMember: describe('displayName email id roles tenantId userId visibleHistoryStartDateTime', 'user:user'),
  chatMessage: describe(
    'attachments body channelIdentity chatId createdDateTime deletedDateTime etag eventDetail from id importance ' +
      'lastEditedDateTime lastModifiedDateTime locale mentions messageHistory messageType policyViolation reactions ' +
      'replyToId subject summary webUrl',
    'hostedContents replies:chatMessage',
  ),
  calendar: describe(
    'allowedOnlineMeetingProviders canEdit canShare canViewPrivateItems changeKey color ' +
      'defaultOnlineMeetingProvider hexColor id isDefaultCalendar isRemovable isTallyingResponses name owner',
    'calendarPermissions calendarView:event events:event multiValueExtendedProperties singleValueExtendedProperties',
  ),
  event: describe(
    'allowNewTimeProposals attendees body bodyPreview cancelledOccurrences categories changeKey createdDateTime end ' +
      'hasAttachments hideAttendees iCalUId id importance isAllDay isCancelled isDraft isOnlineMeeting isOrganizer ' +
      'isReminderOn lastModifiedDateTime location locations onlineMeeting onlineMeetingProvider onlineMeetingUrl ' +
      'organizer originalEndTimeZone originalStart originalStartTimeZone recurrence reminderMinutesBeforeStart ' +
      'responseRequested responseStatus sensitivity seriesMasterId showAs start subject transactionId type webLink',
    'attachments calendar:calendar exceptionOccurrences:event extensions instances:event ' +
      'multiValueExtendedProperties singleValueExtendedProperties',
  ),
  subscription: describe(
    'applicationId changeType clientState creatorId encryptionCertificate encryptionCertificateId ' +
      'expirationDateTime id includeResourceData latestSupportedTlsVersion lifecycleNotificationUrl ' +
      'notificationQueryOptions notificationUrl notificationUrlAppId resource',
    '',
  ),
}

const ROOTS: Record<string, string> = {
  shares: 'sharedDriveItem',
  sites: 'site',
  drives: 'drive',
  users: 'user',
  groups: 'group',
  teams: 'team',
  subscriptions: 'subscription',
}

/** The type that a path's answer is of, found as Graph finds it: link by link; a step that is no link changes nothing. */
export function typeOfPath(pattern: Pattern): string | undefined {
  const [first = '', ...rest] = pattern
  return rest.reduce<string | undefined>((type, step) => {
    const links = ENTITY_TYPES[type ?? '']?.links
    return links?.has(step) ? links.get(step) : type
  }, ROOTS[first])
}

/** Whether a type has such a member; types that are not described here are open to any name. */
export function hasMember(type: string | undefined, name: string): boolean {
  const described = ENTITY_TYPES[type ?? '']
  return described === undefined || described.properties.has(name) || described.links.has(name)
}
