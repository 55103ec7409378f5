using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Gpu.Tests;

public sealed class DeviceTests
{
    [Test]
    public void DescribesItself()
    {
        using GpuDevice device = GpuDevice.Open();
        Assert.That(device.Description.Name, Is.Not.Empty);
        Assert.That(device.Description.ToString(), Does.Contain("Vulkan 1."));
        TestContext.Out.WriteLine(device.Description);
    }

    [Test]
    public void ADeviceOfAnotherNameIsAProblemWithARemedy()
    {
        var options = new GpuDeviceOptions { Creation = new DirectVulkanCreation("no such device") };
        Assert.That(
            () => GpuDevice.Open(options),
            Throws.TypeOf<ProblemException>().With.Property(nameof(ProblemException.Code)).EqualTo(ExitCode.EnvironmentLacking)
                .And.Property(nameof(ProblemException.Remedy)).Contains("mesa-vulkan-drivers"));
    }

    [Test]
    public void WhatIsNotDisposedIsReportedByName()
    {
        GpuDevice device = GpuDevice.Open();
        var buffer = new GpuBuffer(device, "forgotten", 64, VkBufferUsageFlags.StorageBuffer, GpuMemoryKind.Upload);
        device.Dispose();
        Assert.That(device.ValidationMessages, Is.EqualTo(new[] { $"Leak: GpuBuffer '{buffer.Name}' was not disposed before the device." }));
    }

    [Test]
    public void WrongUseIsHeardFromTheValidationLayers()
    {
        GpuDevice device = GpuDevice.Open(new GpuDeviceOptions { Validation = true });
        // A buffer without any usage is forbidden (VUID-VkBufferCreateInfo-usage-requiredbitmask).
        new GpuBuffer(device, "useless", 64, VkBufferUsageFlags.None, GpuMemoryKind.Upload).Dispose();
        device.Dispose();
        Assert.That(device.ValidationMessages, Has.Some.Contains("requiredbitmask"));
    }

    [Test]
    public void ThePipelineCacheIsKeptOnDisk()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "pipelines", "cache.bin");
        GpuDevice.Open(new GpuDeviceOptions { PipelineCachePath = path }).Dispose();
        Assert.That(new FileInfo(path).Length, Is.GreaterThanOrEqualTo(32));
        GpuDevice.Open(new GpuDeviceOptions { PipelineCachePath = path }).Dispose();
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!), Has.Length.EqualTo(1));
    }
}
