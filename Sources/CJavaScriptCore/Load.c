#include "CJavaScriptCore.h"

#include <dlfcn.h>

bool JavaScriptCoreLoad(const char *path, JavaScriptCore *functions) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
#define FIND(name) \
  if (!(*(void **)&functions->name = dlsym(library, #name))) return false
  FIND(JSGlobalContextCreate);
  FIND(JSGlobalContextRelease);
  FIND(JSContextGetGlobalObject);
  FIND(JSEvaluateScript);
  FIND(JSObjectGetProperty);
  FIND(JSObjectCallAsFunction);
  FIND(JSValueIsObject);
  FIND(JSValueIsNumber);
  FIND(JSValueToNumber);
  FIND(JSValueToObject);
  FIND(JSValueToStringCopy);
  FIND(JSValueMakeString);
  FIND(JSStringCreateWithCharacters);
  FIND(JSStringGetCharactersPtr);
  FIND(JSStringGetLength);
  FIND(JSStringRelease);
#undef FIND
  return true;
}
