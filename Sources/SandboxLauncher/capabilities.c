// Capabilities (capabilities(7)). Without them, root is bound by limits and owners as everybody is; containers of CI often
// run as root.
#if defined(__linux__)
#define _GNU_SOURCE
#include "confinement.h"

#include <errno.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// The tool may lie in the folder of another user, which root reads by these. Landlock says what is read.
#define KEPT ((1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH))

int drop_capabilities(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
  struct __user_cap_data_struct held[_LINUX_CAPABILITY_U32S_3];
  if (syscall(SYS_capget, &header, held) != 0) return -1;
  if (held[0].permitted == 0 && held[1].permitted == 0) return 0;
  for (int capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; capability++) {
    if (capability < 32 && (KEPT >> capability & 1U) != 0) continue;
    // Only who may drop from the bounding set has to: the others cannot gain anything with no_new_privs.
    if (prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0 && errno != EPERM) return -1;
  }
  struct __user_cap_data_struct kept[_LINUX_CAPABILITY_U32S_3] = {
      {.effective = held[0].effective & KEPT, .permitted = held[0].permitted & KEPT, .inheritable = 0}};
  return (int)syscall(SYS_capset, &header, kept);
}

#endif
