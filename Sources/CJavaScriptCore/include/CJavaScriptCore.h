#ifndef C_JAVA_SCRIPT_CORE_H
#define C_JAVA_SCRIPT_CORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The part of JavaScriptCore's C interface (JSBase.h and what it includes) that the tool calls. It is loaded when the
// first script runs: most commands run none, and loading it takes longer than all else that they start with.

typedef struct OpaqueJSContext *JSContextRef;
typedef struct OpaqueJSString *JSStringRef;
typedef struct OpaqueJSValue *JSValueRef;

typedef struct JavaScriptCore {
  JSContextRef (*JSGlobalContextCreate)(void *globalObjectClass);
  void (*JSGlobalContextRelease)(JSContextRef context);
  JSValueRef (*JSContextGetGlobalObject)(JSContextRef context);
  JSValueRef (*JSEvaluateScript)(JSContextRef context, JSStringRef script, JSValueRef thisObject, JSStringRef sourceURL,
                                 int startingLineNumber, JSValueRef *exception);
  JSValueRef (*JSObjectGetProperty)(JSContextRef context, JSValueRef object, JSStringRef name, JSValueRef *exception);
  JSValueRef (*JSObjectCallAsFunction)(JSContextRef context, JSValueRef object, JSValueRef thisObject, size_t count,
                                       const JSValueRef *arguments, JSValueRef *exception);
  bool (*JSValueIsObject)(JSContextRef context, JSValueRef value);
  bool (*JSValueIsNumber)(JSContextRef context, JSValueRef value);
  double (*JSValueToNumber)(JSContextRef context, JSValueRef value, JSValueRef *exception);
  JSValueRef (*JSValueToObject)(JSContextRef context, JSValueRef value, JSValueRef *exception);
  JSStringRef (*JSValueToStringCopy)(JSContextRef context, JSValueRef value, JSValueRef *exception);
  JSValueRef (*JSValueMakeString)(JSContextRef context, JSStringRef string);
  JSStringRef (*JSStringCreateWithCharacters)(const uint16_t *units, size_t count);
  const uint16_t *(*JSStringGetCharactersPtr)(JSStringRef string);
  size_t (*JSStringGetLength)(JSStringRef string);
  void (*JSStringRelease)(JSStringRef string);
} JavaScriptCore;

/// Loads the library at a path, for as long as the process lives. False if it cannot be loaded, or lacks a function.
bool JavaScriptCoreLoad(const char *path, JavaScriptCore *functions);

#endif
