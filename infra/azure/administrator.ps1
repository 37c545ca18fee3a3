#Requires -Version 7.4
<#
.SYNOPSIS
Gives Waymark what only an administrator can give: one site, one mailbox. Takes it back with -Undo.
What the library itself needs has a script of its own: waymark administrator-script.

.DESCRIPTION
Run one part at a time, each in a PowerShell window of its own: the modules bring different versions of the same
sign-in library, and the parts are often different people's work. Each part may be run again at any time and changes
only what is not yet as it should be. -WhatIf signs in, looks, and says what would be done.

  -Site      Microsoft.Graph.Authentication   a SharePoint administrator
  -Mailbox   ExchangeOnlineManagement         an Exchange administrator

Install a module with: Install-Module <name> -Scope CurrentUser

.EXAMPLE
./administrator.ps1 -Site -AppId 1111... -SiteUrl https://northmoor.sharepoint.com/sites/inspection
.EXAMPLE
./administrator.ps1 -Mailbox -AppId 1111... -EnterpriseObjectId 3333... -Organiser inspection@northmoor.example
.EXAMPLE
./administrator.ps1 -Site -AppId 1111... -SiteUrl https://northmoor.sharepoint.com/sites/inspection -Undo -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  # Grants the app a role on the site.
  [Parameter(Mandatory, ParameterSetName = 'Site')] [switch] $Site,

  # Lets the app write the calendar of one mailbox and of no other.
  [Parameter(Mandatory, ParameterSetName = 'Mailbox')] [switch] $Mailbox,

  # Application (client) ID of Waymark's registration.
  [Parameter(Mandatory, ParameterSetName = 'Site')]
  [Parameter(Mandatory, ParameterSetName = 'Mailbox')]
  [guid] $AppId,

  # Address of the secure sharing area, as copied from the browser, up to the site's name.
  [Parameter(Mandatory, ParameterSetName = 'Site')]
  [uri] $SiteUrl,

  # 'write' is what Waymark runs with. 'manage' lets it make its text columns itself: lower it to 'write' afterwards.
  [Parameter(ParameterSetName = 'Site')]
  [ValidateSet('write', 'manage')]
  [string] $Role = 'write',

  # Object ID shown under Enterprise applications. The one under App registrations is another and does not work here.
  [Parameter(Mandatory, ParameterSetName = 'Mailbox')]
  [guid] $EnterpriseObjectId,

  # Address of the mailbox from which the meetings are booked.
  [Parameter(Mandatory, ParameterSetName = 'Mailbox')]
  [string] $Organiser,

  # Takes back what this script gave.
  [switch] $Undo
)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

# Every change goes through here, so that -WhatIf and -Confirm hold for all of them.
function Invoke-Change([string] $Target, [string] $Action, [scriptblock] $Change) {
  if ($PSCmdlet.ShouldProcess($Target, $Action)) {
    & $Change | Out-Null
    Write-Host "Done: $Action, $Target"
  }
}

function Write-Kept([string] $What) {
  Write-Host "Nothing to do: $What"
}

# --- One site -------------------------------------------------------------------------------------------------------

function Read-AllPages([string] $Uri) {
  while ($Uri) {
    $page = Invoke-MgGraphRequest -Method GET -Uri $Uri
    $page['value']
    $Uri = $page['@odata.nextLink']
  }
}

function Test-IsOurGrant([hashtable] $Permission) {
  $identities = @($Permission['grantedToIdentitiesV2']) + @($Permission['grantedToIdentities'])
  foreach ($identity in $identities) {
    if ($identity -and $identity['application'] -and $identity['application']['id'] -eq "$AppId") { return $true }
  }
  return $false
}

function Set-SiteGrant {
  # Granting on a site is for Sites.FullControl.All alone; it is asked of you, and Waymark never has it.
  Connect-MgGraph -Scopes 'Sites.FullControl.All' -NoWelcome
  $path = $SiteUrl.AbsolutePath.TrimEnd('/')
  $address = if ($path) { "$($SiteUrl.Host):$path" } else { $SiteUrl.Host }
  $siteId = (Invoke-MgGraphRequest -Method GET -Uri "/v1.0/sites/$address")['id']
  $grants = "/v1.0/sites/$siteId/permissions"
  $ours = @(Read-AllPages $grants | Where-Object { Test-IsOurGrant $_ })

  if ($Undo) {
    if ($ours.Count -eq 0) { Write-Kept 'the app has no role on this site.' }
    foreach ($grant in $ours) {
      Invoke-Change "$SiteUrl" 'take back the role' { Invoke-MgGraphRequest -Method DELETE -Uri "$grants/$($grant['id'])" }
    }
    return
  }
  if ($ours.Count -eq 0) {
    $body = @{
      roles = @($Role)
      grantedToIdentities = @(@{ application = @{ id = "$AppId"; displayName = 'Waymark' } })
    }
    Invoke-Change "$SiteUrl" "grant the role $Role" { Invoke-MgGraphRequest -Method POST -Uri $grants -Body (ConvertTo-Json $body -Depth 5) }
    return
  }
  foreach ($grant in $ours) {
    # The list leaves the roles out: each grant has to be read by itself.
    $roles = @((Invoke-MgGraphRequest -Method GET -Uri "$grants/$($grant['id'])")['roles'])
    if ($roles.Count -eq 1 -and $roles[0] -eq $Role) { Write-Kept "the app has the role $Role."; continue }
    Invoke-Change "$SiteUrl" "change the role from $($roles -join ', ') to $Role" {
      Invoke-MgGraphRequest -Method PATCH -Uri "$grants/$($grant['id'])" -Body (ConvertTo-Json @{ roles = @($Role) })
    }
  }
}

# --- One mailbox ----------------------------------------------------------------------------------------------------

# Do not also agree to Calendars.ReadWrite in Entra: the two add up, and the app could write every calendar again.
function Set-MailboxScope {
  Connect-ExchangeOnline -ShowBanner:$false
  $scopeName = "Waymark $AppId"
  $assignmentName = "Waymark calendar $AppId"
  $principal = Get-ServicePrincipal | Where-Object { $_.AppId -eq "$AppId" }
  $scope = Get-ManagementScope | Where-Object { $_.Name -eq $scopeName }
  $assignment = Get-ManagementRoleAssignment | Where-Object { $_.Name -eq $assignmentName }

  if ($Undo) { Remove-MailboxScope $principal $scope $assignment; return }

  # By object ID: an address would also match everybody who has it as a second address.
  $objectId = (Get-Mailbox -Identity $Organiser).ExternalDirectoryObjectId
  $filter = "ExternalDirectoryObjectId -eq '$objectId'"
  if ($principal) { Write-Kept 'Exchange knows the app.' }
  else {
    Invoke-Change "$AppId" 'make the app known to Exchange' {
      New-ServicePrincipal -AppId "$AppId" -ObjectId "$EnterpriseObjectId" -DisplayName 'Waymark'
    }
  }
  if (-not $scope) {
    Invoke-Change $Organiser 'make a scope of this one mailbox' {
      New-ManagementScope -Name $scopeName -RecipientRestrictionFilter $filter
    }
  }
  elseif ($scope.RecipientFilter -notlike "*$objectId*") {
    Invoke-Change $Organiser 'move the scope to this mailbox' {
      Set-ManagementScope -Identity $scopeName -RecipientRestrictionFilter $filter
    }
  }
  else { Write-Kept 'the scope is this one mailbox.' }
  if ($assignment) { Write-Kept 'the app may write the calendar.' }
  else {
    Invoke-Change $Organiser 'let the app write the calendar' {
      New-ManagementRoleAssignment -Name $assignmentName -App "$EnterpriseObjectId" -Role 'Application Calendars.ReadWrite' -CustomResourceScope $scopeName
    }
  }
  if (-not $WhatIfPreference) {
    Write-Host 'InScope must be True here, and False for any other mailbox. Graph may take two hours to follow.'
    Test-ServicePrincipalAuthorization -Identity "$EnterpriseObjectId" -Resource $Organiser |
      Select-Object -Property @('RoleName', 'InScope')
  }
}

# The assignment first: a scope in use cannot be removed.
function Remove-MailboxScope($Principal, $Scope, $Assignment) {
  if (-not ($Assignment -or $Scope -or $Principal)) { Write-Kept 'Exchange does not know the app.' }
  if ($Assignment) {
    Invoke-Change $Assignment.Name 'remove the right to the calendar' {
      Remove-ManagementRoleAssignment -Identity $Assignment.Name -Confirm:$false
    }
  }
  if ($Scope) {
    Invoke-Change $Scope.Name 'remove the scope' { Remove-ManagementScope -Identity $Scope.Name -Confirm:$false }
  }
  if ($Principal) {
    Invoke-Change "$AppId" 'make Exchange forget the app' {
      Remove-ServicePrincipal -Identity $Principal.Identity -Confirm:$false
    }
  }
}

switch ($PSCmdlet.ParameterSetName) {
  'Site' { Set-SiteGrant }
  'Mailbox' { Set-MailboxScope }
}
