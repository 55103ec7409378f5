using System.Runtime.CompilerServices;

namespace VRLab.Bindings.OpenXr;

public static class XrResultChecks
{
    /// <summary>Passes success codes through (also <c>SessionLossPending</c>, <c>EventUnavailable</c>); allocates nothing on success.</summary>
    /// <exception cref="NativeCallException">The result is an error. Check for those the caller can handle (session or instance lost) before.</exception>
    public static XrResult ThrowIfFailed(this XrResult result, [CallerArgumentExpression(nameof(result))] string call = "") =>
        result >= 0 ? result : throw new NativeCallException(call, result.ToString(), (int)result);
}
