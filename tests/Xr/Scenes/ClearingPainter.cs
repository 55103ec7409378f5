using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Xr.Tests.Scenes;

/// <summary>The simplest drawing there is: every layer in one color.</summary>
internal sealed unsafe class ClearingPainter(GpuDevice gpu) : IDisposable
{
    private readonly GpuFrames _frames = new(gpu, arenaBytes: 1 << 12);

    public void Paint(in XrRenderTarget target, float red, float green, float blue, GpuImage? depth = null)
    {
        GpuFrame frame = _frames.Begin();
        frame.Commands.Transition(target.Image, GpuImageUse.Undefined, GpuImageUse.ColorAttachment);
        if (depth is not null)
        {
            frame.Commands.Transition(depth, GpuImageUse.Undefined, GpuImageUse.DepthAttachment);
        }

        VkRenderingAttachmentInfo color = VkRenderingAttachmentInfo.New();
        color.imageView = target.Image.View;
        color.imageLayout = VkImageLayout.ColorAttachmentOptimal;
        color.loadOp = VkAttachmentLoadOp.Clear;
        color.storeOp = VkAttachmentStoreOp.Store;
        color.clearValue.color.float32[0] = red;
        color.clearValue.color.float32[1] = green;
        color.clearValue.color.float32[2] = blue;
        color.clearValue.color.float32[3] = 1;
        GpuImageDescription description = target.Image.Description;
        VkRenderingInfo rendering = VkRenderingInfo.New();
        rendering.renderArea.extent = new VkExtent2D { width = description.Width, height = description.Height };
        rendering.layerCount = 1;
        rendering.viewMask = description.Layers == 2 ? 0b11u : 0;
        rendering.colorAttachmentCount = 1;
        rendering.pColorAttachments = &color;
        gpu.Commands.vkCmdBeginRendering(frame.Commands.Handle, &rendering);
        gpu.Commands.vkCmdEndRendering(frame.Commands.Handle);
        frame.Submit();
    }

    public void Dispose()
    {
        gpu.WaitIdle();
        _frames.Dispose();
    }
}
