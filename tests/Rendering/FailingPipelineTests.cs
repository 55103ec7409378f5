using System.Runtime.InteropServices;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Tests;

/// <summary>A driver that cannot make pipelines: what waits for one is told, and everything is given back.</summary>
[NonParallelizable]
public sealed unsafe class FailingPipelineTests
{
    private static int s_asked;

    [Test]
    public void What_workers_could_not_make_is_not_told_again_when_all_is_given_back()
    {
        s_asked = 0;
        GpuDevice gpu = GpuDevice.Open(new GpuDeviceOptions { Stand = Stand });
        var renderer = new SceneRenderer(gpu, new RendererOptions { Width = 32, Height = 32, Quality = RenderQuality.High });
        Assert.That(renderer.Dispose, Throws.Nothing);
        Assert.That(s_asked, Is.GreaterThan(1), "workers were asked");
        gpu.Dispose();
        Assert.That(gpu.ValidationMessages, Is.Empty, "nothing is left on the device");
    }

    private static nint Stand(string name, nint address) =>
        name == "vkCreateGraphicsPipelines" ? (nint)(delegate* unmanaged<VkDevice, VkPipelineCache, uint, VkGraphicsPipelineCreateInfo*, void*, VkPipeline*, VkResult>)&Fail : address;

    [UnmanagedCallersOnly]
    private static VkResult Fail(VkDevice device, VkPipelineCache cache, uint count, VkGraphicsPipelineCreateInfo* infos, void* allocator, VkPipeline* pipelines)
    {
        Interlocked.Increment(ref s_asked);
        return VkResult.ErrorOutOfHostMemory;
    }
}
