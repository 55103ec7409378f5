using VRLab.Bindings.OpenXr;
using VRLab.Bindings.Vulkan;

namespace VRLab.Bindings.Tests;

public sealed class ResultTests
{
    [Test]
    public void AnErrorNamesTheCallAndTheResult()
    {
        VkResult result = VkResult.ErrorDeviceLost;
        NativeCallException? exception = Assert.Throws<NativeCallException>(() => result.ThrowIfFailed());
        Assert.That(exception!.Message, Is.EqualTo("result failed: ErrorDeviceLost (-4)."));
    }

    [Test]
    public void SuccessCodesPassThrough()
    {
        Assert.That(VkResult.SuboptimalKHR.ThrowIfFailed(), Is.EqualTo(VkResult.SuboptimalKHR));
        Assert.That(XrResult.EventUnavailable.ThrowIfFailed(), Is.EqualTo(XrResult.EventUnavailable));
    }

    [Test]
    public unsafe void TextIsCutToItsFieldAndReadBack()
    {
        byte* field = stackalloc byte[8];
        NativeText.Write("pump-lockout", field, 8);
        Assert.That(NativeText.Read(field), Is.EqualTo("pump-lo"));
    }
}
