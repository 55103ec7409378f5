using System.Runtime.CompilerServices;

namespace VRLab.Bindings.Vulkan;

public static class VkResultChecks
{
    /// <summary>Passes success codes through (also <c>NotReady</c>, <c>Timeout</c>, <c>SuboptimalKHR</c>); allocates nothing on success.</summary>
    /// <exception cref="NativeCallException">The result is an error. Check for those the caller can handle before.</exception>
    public static VkResult ThrowIfFailed(this VkResult result, [CallerArgumentExpression(nameof(result))] string call = "") =>
        result >= 0 ? result : throw new NativeCallException(call, result.ToString(), (int)result);
}
