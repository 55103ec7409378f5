using VRLab.Bindings.Vulkan;
using VRLab.Gpu;
using VRLab.Rendering.Foveation;

namespace VRLab.Rendering.Passes;

/// <summary>What a frame is drawn into.</summary>
/// <param name="Color">One layer for each view.</param>
/// <param name="Depth">As large; null: nobody wants the depth.</param>
/// <param name="Scale">Which part of width and height is drawn into.</param>
internal readonly record struct SceneTarget(GpuImage Color, GpuImage? Depth, float Scale)
{
    /// <summary>Which pixels are shaded together; null: each by itself.</summary>
    public RateImage? Rates { get; init; }

    public VkExtent2D Extent => new() { width = (uint)(Color.Description.Width * Scale), height = (uint)(Color.Description.Height * Scale) };
}

/// <summary>Which part of a frame's pass is recorded: it is interrupted where something must see what was drawn so far.</summary>
[Flags]
internal enum PassPart
{
    Middle = 0,
    First = 1,
    Last = 2,
    Whole = First | Last,
}

/// <summary>Begins and ends the pass that draws all views (or each of them, where the driver needs that), and the shadow map's pass.</summary>
internal static unsafe class ScenePass
{
    /// <summary>Before the first pass of a frame. The target's old contents are lost; it is left in use as color attachment.</summary>
    public static void Prepare(GpuCommands commands, SceneAttachments attachments, in SceneTarget target)
    {
        commands.Transition(target.Color, GpuImageUse.Undefined, GpuImageUse.ColorAttachment);
        commands.Transition(attachments.Depth, GpuImageUse.Undefined, GpuImageUse.DepthAttachment);
        if (target.Depth is { } wanted)
        {
            commands.Transition(wanted, GpuImageUse.Undefined, GpuImageUse.DepthAttachment);
        }

        if (attachments.MultisampledColor is { } multisampled)
        {
            commands.Transition(multisampled, GpuImageUse.Undefined, GpuImageUse.ColorAttachment);
        }
    }

    /// <summary>Begins drawing the views of the mask, or goes on with them.</summary>
    /// <param name="commands">Outside of rendering.</param>
    /// <param name="attachments">What is drawn into before it is resolved.</param>
    /// <param name="target">Where the finished picture goes.</param>
    /// <param name="viewMask">The layers.</param>
    /// <param name="part">Layers are cleared where it is the first, finished where it is the last.</param>
    public static void Begin(GpuCommands commands, SceneAttachments attachments, in SceneTarget target, uint viewMask, PassPart part = PassPart.Whole)
    {
        (bool isFirst, bool isLast) = ((part & PassPart.First) != 0, (part & PassPart.Last) != 0);
        VkRenderingAttachmentInfo color = VkRenderingAttachmentInfo.New();
        (color.imageLayout, color.loadOp, color.storeOp) = (VkImageLayout.ColorAttachmentOptimal, isFirst ? VkAttachmentLoadOp.Clear : VkAttachmentLoadOp.Load, VkAttachmentStoreOp.Store);
        color.imageView = target.Color.View;
        color.clearValue.color.float32[3] = 1f;
        if (attachments.MultisampledColor is { } multisampled)
        {
            color.imageView = multisampled.View;
        }

        if (attachments.MultisampledColor is not null && isLast)
        {
            (color.storeOp, color.resolveMode) = (VkAttachmentStoreOp.DontCare, VkResolveModeFlags.Average);
            (color.resolveImageView, color.resolveImageLayout) = (target.Color.View, VkImageLayout.ColorAttachmentOptimal);
        }

        VkRenderingAttachmentInfo depth = SceneDepth(attachments, target, isFirst, isLast);
        VkRenderingFragmentShadingRateAttachmentInfoKHR rates = target.Rates?.Attachment ?? default;
        BeginRendering(commands, new VkRect2D { extent = target.Extent }, viewMask, &color, &depth, target.Rates is null ? null : &rates);
    }

    /// <summary>Begins one map of the atlas; the others keep what they hold.</summary>
    public static void BeginShadow(GpuCommands commands, GpuImage atlas, (uint X, uint Y, uint Size) area)
    {
        VkRenderingAttachmentInfo depth = DepthAttachment(atlas, 1f, VkAttachmentStoreOp.Store);
        var rectangle = new VkRect2D
        {
            offset = new VkOffset2D { x = (int)area.X, y = (int)area.Y },
            extent = new VkExtent2D { width = area.Size, height = area.Size },
        };
        BeginRendering(commands, rectangle, 0, null, &depth);
    }

    /// <summary>Begins a copy of what was drawn so far, into a part of an image without depth.</summary>
    public static void BeginCopy(GpuCommands commands, GpuImageView image, VkRect2D area, uint viewMask)
    {
        VkRenderingAttachmentInfo color = VkRenderingAttachmentInfo.New();
        (color.imageLayout, color.loadOp, color.storeOp) = (VkImageLayout.ColorAttachmentOptimal, VkAttachmentLoadOp.DontCare, VkAttachmentStoreOp.Store);
        color.imageView = image.Handle;
        BeginRendering(commands, area, viewMask, &color, null);
    }

    /// <summary>Begins drawing on nothing, without depth.</summary>
    public static void BeginPicture(GpuCommands commands, GpuImage image, VkExtent2D extent)
    {
        VkRenderingAttachmentInfo color = VkRenderingAttachmentInfo.New();
        (color.imageLayout, color.loadOp, color.storeOp) = (VkImageLayout.ColorAttachmentOptimal, VkAttachmentLoadOp.Clear, VkAttachmentStoreOp.Store);
        color.imageView = image.View;
        BeginRendering(commands, new VkRect2D { extent = extent }, 0, &color, null);
    }

    public static void End(GpuCommands commands) => commands.Device.Commands.vkCmdEndRendering(commands.Handle);

    private static VkRenderingAttachmentInfo SceneDepth(SceneAttachments attachments, in SceneTarget target, bool isFirst, bool isLast)
    {
        GpuImage drawn = attachments.DrawnDepth(target);
        bool isInPlace = drawn == target.Depth;
        VkRenderingAttachmentInfo depth = DepthAttachment(drawn, 0f, isInPlace || !isLast ? VkAttachmentStoreOp.Store : VkAttachmentStoreOp.DontCare);
        depth.loadOp = isFirst ? VkAttachmentLoadOp.Clear : VkAttachmentLoadOp.Load;
        if (target.Depth is { } wanted && !isInPlace && isLast)
        {
            depth.resolveMode = VkResolveModeFlags.SampleZero;
            (depth.resolveImageView, depth.resolveImageLayout) = (wanted.View, VkImageLayout.DepthStencilAttachmentOptimal);
        }

        return depth;
    }

    private static VkRenderingAttachmentInfo DepthAttachment(GpuImage image, float clearDepth, VkAttachmentStoreOp store)
    {
        VkRenderingAttachmentInfo info = VkRenderingAttachmentInfo.New();
        (info.imageView, info.imageLayout) = (image.View, VkImageLayout.DepthStencilAttachmentOptimal);
        (info.loadOp, info.storeOp) = (VkAttachmentLoadOp.Clear, store);
        info.clearValue.depthStencil.depth = clearDepth;
        return info;
    }

    private static void BeginRendering(
        GpuCommands commands, VkRect2D area, uint viewMask, VkRenderingAttachmentInfo* color, VkRenderingAttachmentInfo* depth, void* next = null)
    {
        VkRenderingInfo info = VkRenderingInfo.New();
        info.pNext = next;
        info.renderArea = area;
        info.layerCount = 1;
        info.viewMask = viewMask;
        info.colorAttachmentCount = color is null ? 0u : 1u;
        info.pColorAttachments = color;
        info.pDepthAttachment = depth;
        commands.Device.Commands.vkCmdBeginRendering(commands.Handle, &info);
        commands.SetViewport(area);
    }
}
