#Requires -Version 7.4
#Requires -Modules PnP.PowerShell
<#
.SYNOPSIS
Gives the library of an inspection what only an administrator can give: columns, a view, folders with permissions of their
own. Takes it back with -Undo.

.DESCRIPTION
Print it filled in with: waymark administrator-script > library.ps1. Run it as an owner of the site, in PowerShell 7.4 with
PnP.PowerShell (Install-Module PnP.PowerShell -Scope CurrentUser). It may be run again at any time and changes only what is
not yet as it should be. -WhatIf signs in, looks, and says what would be done.

What it changes it writes down first, in a file beside it (-Record). -Undo puts back exactly what stands there and nothing
that people made or had before: keep that file. It was never run against SharePoint itself from where it was written.

.EXAMPLE
./library.ps1 -PnPClientId 2222... -WhatIf
.EXAMPLE
./library.ps1 -PnPClientId 2222...
.EXAMPLE
./library.ps1 -PnPClientId 2222... -Undo
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  # Client ID of your organisation's own registration of PnP PowerShell (Register-PnPEntraIDAppForInteractiveLogin makes one).
  [Parameter(Mandatory)]
  [guid] $PnPClientId,

  # Where it is written down what was changed.
  [string] $Record = (Join-Path $PSScriptRoot 'waymark-library-changes.json'),

  # Puts back what this script changed.
  [switch] $Undo
)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

# What is wanted, as the server planned it. Nothing else of this script differs from one inspection to another.
$Plan = @'
{ "library": "" }
'@ | ConvertFrom-Json

if (-not $Plan.library) { throw 'This is the script without its plan. Print it with: waymark administrator-script' }
$Library = $Plan.library

# --- What was changed -----------------------------------------------------------------------------------------------

function Read-Changes {
  $changes = @{ columns = @(); choices = @(); indexes = @(); views = @(); groups = @(); folders = @() }
  if (Test-Path -LiteralPath $Record) {
    $kept = Get-Content -LiteralPath $Record -Raw | ConvertFrom-Json -AsHashtable
    foreach ($kind in @($changes.Keys)) { if ($kept.ContainsKey($kind)) { $changes[$kind] = @($kept[$kind]) } }
  }
  return $changes
}

function Save-Changes {
  if (-not $WhatIfPreference) { ConvertTo-Json $Changes -Depth 6 | Set-Content -LiteralPath $Record -Encoding utf8 }
}

# Before the change itself, so that one which was cut short can be put back too.
function Add-ToRecord([string] $Kind, $What) {
  $Changes[$Kind] = @($Changes[$Kind]) + @($What)
  Save-Changes
}

function Remove-FromRecord([string] $Kind, $What) {
  $Changes[$Kind] = @($Changes[$Kind] | Where-Object { $_ -ne $What })
  Save-Changes
}

function Remove-FolderFromRecord([string] $Path) {
  $Changes['folders'] = @($Changes['folders'] | Where-Object { $_.path -ne $Path })
  Save-Changes
}

# Every change goes through here, so that -WhatIf and -Confirm hold for all of them. What the block names is looked up
# here first: no variable of its own may be called as one of these.
function Invoke-Change([string] $Target, [string] $Action, [scriptblock] $Work) {
  if ($PSCmdlet.ShouldProcess($Target, $Action)) {
    & $Work | Out-Null
    Write-Host "Done: $Action, $Target"
  }
}

function Write-Kept([string] $What) {
  Write-Host "Nothing to do: $What"
}

# --- Columns --------------------------------------------------------------------------------------------------------

function ConvertTo-FieldXml($Column) {
  $name = [System.Security.SecurityElement]::Escape($Column.name)
  $title = [System.Security.SecurityElement]::Escape($Column.title)
  $common = "Name='$name' StaticName='$name' DisplayName='$title' Group='Waymark' Required='FALSE'"
  $choices = -join @($Column.choices | ForEach-Object { "<CHOICE>$([System.Security.SecurityElement]::Escape($_))</CHOICE>" })
  switch ($Column.kind) {
    'text' { return "<Field Type='Text' MaxLength='255' $common />" }
    'note' { return "<Field Type='Note' NumLines='6' RichText='FALSE' $common />" }
    'date' { return "<Field Type='DateTime' Format='DateOnly' $common />" }
    'choice' { return "<Field Type='Choice' Format='Dropdown' FillInChoice='FALSE' $common><CHOICES>$choices</CHOICES></Field>" }
    'multi-choice' { return "<Field Type='MultiChoice' FillInChoice='FALSE' $common><CHOICES>$choices</CHOICES></Field>" }
  }
  throw "There is no kind of column $($Column.kind)."
}

# Choices that somebody added or reworded stay: files may hold them.
function Add-MissingChoices($Column, $Field) {
  $missing = @($Column.choices | Where-Object { $Field.Choices -notcontains $_ })
  if ($missing.Count -eq 0) { Write-Kept "$($Column.title) has every choice."; return }
  $all = [string[]] (@($Field.Choices) + $missing)
  Invoke-Change $Column.title "add choices ($($missing.Count))" {
    foreach ($choice in $missing) { Add-ToRecord 'choices' "$($Column.name)|$choice" }
    Set-PnPField -List $Library -Identity $Column.name -Values @{ Choices = $all }
  }
}

function Set-Columns {
  $fields = @(Get-PnPField -List $Library)
  foreach ($column in $Plan.columns) {
    $field = $fields | Where-Object { $_.InternalName -eq $column.name }
    if (-not $field) {
      Invoke-Change $column.title "make the column in $Library" {
        Add-ToRecord 'columns' $column.name
        Add-PnPFieldFromXml -List $Library -FieldXml (ConvertTo-FieldXml $column)
      }
    }
    elseif ($column.kind -in 'choice', 'multi-choice') { Add-MissingChoices $column $field }
    else { Write-Kept "the column $($column.title) is there." }
    if ($column.indexed -and -not ($field -and $field.Indexed)) { Add-Index $column }
  }
}

# So that a view sorts and filters by it however many files there are. A library that is large already takes none, and the
# rest goes on without it.
function Add-Index($Column) {
  try {
    Invoke-Change $Column.title 'make an index' {
      Add-ToRecord 'indexes' $Column.name
      Set-PnPField -List $Library -Identity $Column.name -Values @{ Indexed = $true }
    }
  }
  catch {
    Remove-FromRecord 'indexes' $Column.name
    Write-Warning "The column $($Column.title) has no index: $($_.Exception.Message)"
  }
}

function Test-IsHeld([string] $Name, [string] $Value) {
  $holding = Get-PnPListItem -List $Library -PageSize 500 -Fields $Name | Where-Object {
    $held = @($_[$Name] | Where-Object { $_ })
    if ($Value) { $held -contains $Value } else { $held.Count -gt 0 }
  }
  return @($holding).Count
}

# What people wrote is theirs: a column of theirs goes only when it is empty in every file.
function Undo-Columns {
  $fields = @(Get-PnPField -List $Library)
  foreach ($name in @($Changes.indexes)) {
    if ($Changes.columns -notcontains $name -and ($fields | Where-Object { $_.InternalName -eq $name })) {
      Invoke-Change $name 'remove the index' {
        Set-PnPField -List $Library -Identity $name -Values @{ Indexed = $false }
        Remove-FromRecord 'indexes' $name
      }
    }
    else { Remove-FromRecord 'indexes' $name }
  }
  foreach ($added in @($Changes.choices)) {
    $name, $choice = $added -split '\|', 2
    $field = $fields | Where-Object { $_.InternalName -eq $name }
    $count = if ($field) { Test-IsHeld $name $choice } else { 0 }
    if ($count -gt 0) { Write-Warning "The choice $choice stays: files hold it ($count)."; continue }
    if ($field) {
      $left = [string[]] @((Get-PnPField -List $Library -Identity $name).Choices | Where-Object { $_ -ne $choice })
      Invoke-Change $choice "remove the choice from $name" {
        Set-PnPField -List $Library -Identity $name -Values @{ Choices = $left }
        Remove-FromRecord 'choices' $added
      }
    }
    else { Remove-FromRecord 'choices' $added }
  }
  foreach ($name in @($Changes.columns)) {
    $field = $fields | Where-Object { $_.InternalName -eq $name }
    $byPeople = @($Plan.columns | Where-Object { $_.name -eq $name -and $_.byPeople }).Count -gt 0
    $count = if ($field -and $byPeople) { Test-IsHeld $name '' } else { 0 }
    if ($count -gt 0) { Write-Warning "The column $($field.Title) stays: files hold something in it ($count)."; continue }
    if ($field) {
      Invoke-Change $field.Title "remove the column from $Library" {
        Remove-PnPField -List $Library -Identity $name -Force
        Remove-FromRecord 'columns' $name
      }
    }
    else { Remove-FromRecord 'columns' $name }
  }
}

# --- View -----------------------------------------------------------------------------------------------------------

function Set-EvidenceView {
  $title = $Plan.view.title
  if (Get-PnPView -List $Library | Where-Object { $_.Title -eq $title }) { Write-Kept "there is a view $title."; return }
  Invoke-Change $title "make the view in $Library" {
    Add-ToRecord 'views' $title
    Add-PnPView -List $Library -Title $title -Fields ([string[]] $Plan.view.fields) -Paged -RowLimit 100
  }
}

function Undo-EvidenceView {
  foreach ($title in @($Changes.views)) {
    if (Get-PnPView -List $Library | Where-Object { $_.Title -eq $title }) {
      Invoke-Change $title "remove the view from $Library" {
        Remove-PnPView -List $Library -Identity $title -Force
        Remove-FromRecord 'views' $title
      }
    }
    else { Remove-FromRecord 'views' $title }
  }
}

# --- Groups and restricted folders ----------------------------------------------------------------------------------

function Find-Group([string] $Title) {
  return Get-PnPGroup | Where-Object { $_.Title -eq $Title }
}

function Set-Groups {
  foreach ($title in @($Plan.groups)) {
    if (Find-Group $title) { Write-Kept "there is a group $title."; continue }
    Invoke-Change $title 'make the group; put its people in by hand' {
      Add-ToRecord 'groups' $title
      New-PnPGroup -Title $title
    }
  }
}

# Who is in a group is people's doing: one that has anybody in it stays.
function Undo-Groups {
  foreach ($title in @($Changes.groups)) {
    if (Find-Group $title) {
      $count = @(Get-PnPGroupMember -Group $title).Count
      if ($count -gt 0) { Write-Warning "The group $title stays: there are people in it ($count)."; continue }
      Invoke-Change $title 'remove the group' {
        Remove-PnPGroup -Identity $title -Force
        Remove-FromRecord 'groups' $title
      }
    }
    else { Remove-FromRecord 'groups' $title }
  }
}

function Read-FolderItem([string] $Path) {
  try { $folder = Get-PnPFolder -Url $Path -Includes ListItemAllFields }
  catch {
    Write-Warning "$Path could not be opened: $($_.Exception.Message)"
    return $null
  }
  Get-PnPProperty -ClientObject $folder.ListItemAllFields -Property @('HasUniqueRoleAssignments', 'RoleAssignments') | Out-Null
  return $folder.ListItemAllFields
}

# One line a group or person: who, and with which roles.
function Read-Roles($Item) {
  $lines = foreach ($assignment in $Item.RoleAssignments) {
    $member = Get-PnPProperty -ClientObject $assignment -Property Member
    $roles = Get-PnPProperty -ClientObject $assignment -Property RoleDefinitionBindings
    "$($member.LoginName): $((@($roles) | ForEach-Object { $_.Name } | Sort-Object) -join ', ')"
  }
  return @($lines | Sort-Object)
}

function Set-RestrictedFolders {
  $owners = (Get-PnPGroup -AssociatedOwnerGroup).Title
  foreach ($folder in @($Plan.folders)) {
    $item = Read-FolderItem $folder.path
    $ours = @($Changes.folders | Where-Object { $_.path -eq $folder.path })
    if (-not $item) { Write-Warning "$($folder.path) is left as it is. If it was renamed, print the script again."; continue }
    if ($item.HasUniqueRoleAssignments -and $ours.Count -eq 0) {
      Write-Warning "$($folder.path) has permissions of its own already. They stay; look whether they are right."
      continue
    }
    if ($item.HasUniqueRoleAssignments -and $ours[0].after) { Write-Kept "$($folder.path) has its permissions."; continue }
    Invoke-Change $folder.path 'give it permissions of its own' {
      $change = @{ path = $folder.path; after = @() }
      if ($ours.Count -eq 0) { Add-ToRecord 'folders' $change } else { $change = $ours[0] }
      # What people gave permissions of its own further down keeps them: the cmdlet's -ClearExisting takes them away for good.
      if (-not $item.HasUniqueRoleAssignments) {
        $item.BreakRoleInheritance($false, $false)
        Invoke-PnPQuery
      }
      Set-PnPFolderPermission -List $Library -Identity $folder.path -Group $owners -AddRole 'Full Control'
      foreach ($grant in @($folder.grants)) {
        Set-PnPFolderPermission -List $Library -Identity $folder.path -Group $grant.group -AddRole $grant.role
      }
      $change.after = @(Read-Roles (Read-FolderItem $folder.path))
      Save-Changes
    }
  }
}

# Permissions that somebody has changed since are people's: they stay.
function Undo-RestrictedFolders {
  foreach ($change in @($Changes.folders)) {
    $item = Read-FolderItem $change.path
    if (-not $item) { Write-Warning "$($change.path) stays in the record."; continue }
    if ($item.HasUniqueRoleAssignments) {
      if ($change.after -and (Compare-Object @($change.after) @(Read-Roles $item))) {
        Write-Warning "$($change.path) keeps its permissions: somebody has changed them since."
        continue
      }
      Invoke-Change $change.path 'let it have the permissions of the folder around it again' {
        Set-PnPFolderPermission -List $Library -Identity $change.path -InheritPermissions
        Remove-FolderFromRecord $change.path
      }
    }
    else { Remove-FolderFromRecord $change.path }
  }
}

# --- What Microsoft does not tell an app ----------------------------------------------------------------------------

function Show-Settings {
  $names = @('ForceCheckout', 'EnableModeration', 'EnableVersioning', 'EnableMinorVersions', 'MajorVersionLimit', 'ContentTypesEnabled', 'ItemCount')
  $list = Get-PnPList -Identity $Library -Includes $names
  if ($list.ForceCheckout) { Write-Warning 'Files have to be checked out before they are edited: people will forget to check them in, and nobody sees what they did. Waymark cannot hand in a file that is checked out.' }
  if ($list.EnableModeration) { Write-Warning 'What is new waits for an approval: until then the inspectors do not see it.' }
  if ($list.EnableMinorVersions) { Write-Warning 'Drafts have versions of their own: until a file is published, the inspectors do not see it.' }
  if (-not $list.EnableVersioning) { Write-Warning 'No versions are kept: what is overwritten is lost.' }
  if ($list.ItemCount -ge 5000) { Write-Warning "The library holds $($list.ItemCount) items: a view sorts and filters only by columns that have an index." }
  if ($list.ContentTypesEnabled) { Show-MissingInContentTypes }
  Write-Host "Versions kept: $($list.MajorVersionLimit)"
}

function Show-MissingInContentTypes {
  foreach ($type in @(Get-PnPContentType -List $Library)) {
    $there = @(Get-PnPProperty -ClientObject $type -Property Fields | ForEach-Object { $_.InternalName })
    $missing = @($Plan.columns | Where-Object { $there -notcontains $_.name } | ForEach-Object { $_.title })
    if ($missing.Count -gt 0) { Write-Warning "The content type $($type.Name) lacks: $($missing -join ', '). Add them in the library's settings." }
  }
}

Connect-PnPOnline -Url $Plan.site -Interactive -ClientId "$PnPClientId"
$Changes = Read-Changes
if ($Undo) {
  Undo-RestrictedFolders
  Undo-Groups
  Undo-EvidenceView
  Undo-Columns
}
else {
  Set-Columns
  Set-EvidenceView
  Set-Groups
  Set-RestrictedFolders
  Show-Settings
}
