namespace VRLab.Bindings;

/// <summary>A native function reported an error that its caller does not handle as a value.</summary>
public sealed class NativeCallException(string call, string result, int code)
    : Exception($"{call} failed: {result} ({code}).")
{
    /// <summary>The expression as the caller wrote it.</summary>
    public string Call { get; } = call;

    /// <summary>The result's name.</summary>
    public string Result { get; } = result;

    public int Code { get; } = code;
}
