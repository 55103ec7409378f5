namespace VRLab.Gpu.Tests;

/// <summary>Opens a device under the validation layers for each test, and fails on any message or leak.</summary>
public abstract class GpuFixture
{
    protected GpuDevice Device { get; private set; } = null!;

    [SetUp]
    public void OpenDevice() => Device = GpuDevice.Open(new GpuDeviceOptions { Validation = true });

    [TearDown]
    public void CloseDevice()
    {
        Device.Dispose();
        Assert.That(Device.ValidationMessages, Is.Empty);
    }
}
