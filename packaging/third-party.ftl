Kernelwalk passes these libraries on unchanged, each under the licence of its heading; one that holds parts under several
licences stands under each of them. The licences are named as in https://spdx.org/licenses, where their texts are.
<#list licenseMap as entry>
<#if entry.value?size gt 0>

${entry.key}
<#list entry.value as library>
  ${library.groupId}:${library.artifactId}:${library.version}<#if library.url??>  ${library.url}</#if>
</#list>
</#if>
</#list>
