namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for this type where a record has init accessors; netstandard2.0 lacks it.</summary>
internal static class IsExternalInit;
