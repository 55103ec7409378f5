using VRLab.Bindings.Vulkan;

namespace VRLab.Gpu;

/// <summary>What an image is used for between two barriers: decides layout, stages and accesses together.</summary>
public enum GpuImageUse
{
    /// <summary>Contents do not matter.</summary>
    Undefined,
    ColorAttachment,
    DepthAttachment,
    ShaderSampled,

    /// <summary>Written and read by compute shaders.</summary>
    ComputeStorage,
    CopySource,
    CopyDestination,
    Present,

    /// <summary>Tells which pixels are shaded together.</summary>
    ShadingRate,
}

internal readonly record struct GpuImageState(VkImageLayout Layout, VkPipelineStageFlags2 Stages, VkAccessFlags2 Accesses)
{
    public static GpuImageState Of(GpuImageUse use) => use switch
    {
        GpuImageUse.ColorAttachment => new(
            VkImageLayout.ColorAttachmentOptimal,
            VkPipelineStageFlags2.ColorAttachmentOutput,
            VkAccessFlags2.ColorAttachmentRead | VkAccessFlags2.ColorAttachmentWrite),
        GpuImageUse.DepthAttachment => new(
            VkImageLayout.DepthStencilAttachmentOptimal,
            VkPipelineStageFlags2.EarlyFragmentTests | VkPipelineStageFlags2.LateFragmentTests,
            VkAccessFlags2.DepthStencilAttachmentRead | VkAccessFlags2.DepthStencilAttachmentWrite),
        GpuImageUse.ShaderSampled => new(
            VkImageLayout.ShaderReadOnlyOptimal,
            VkPipelineStageFlags2.FragmentShader | VkPipelineStageFlags2.ComputeShader,
            VkAccessFlags2.ShaderSampledRead),
        GpuImageUse.ComputeStorage => new(
            VkImageLayout.General, VkPipelineStageFlags2.ComputeShader, VkAccessFlags2.ShaderStorageRead | VkAccessFlags2.ShaderStorageWrite),
        GpuImageUse.CopySource => new(VkImageLayout.TransferSrcOptimal, VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.TransferRead),
        GpuImageUse.CopyDestination => new(VkImageLayout.TransferDstOptimal, VkPipelineStageFlags2.AllTransfer, VkAccessFlags2.TransferWrite),
        GpuImageUse.Present => new(VkImageLayout.PresentSrcKHR, VkPipelineStageFlags2.None, VkAccessFlags2.None),
        GpuImageUse.ShadingRate => new(
            VkImageLayout.FragmentShadingRateAttachmentOptimalKHR, VkPipelineStageFlags2.FragmentShadingRateAttachmentKHR, VkAccessFlags2.FragmentShadingRateAttachmentReadKHR),
        _ => new(VkImageLayout.Undefined, VkPipelineStageFlags2.AllCommands, VkAccessFlags2.None),
    };
}
