using VRLab.Bindings.Vulkan;

namespace VRLab.Rendering.Passes;

/// <summary>How the pipelines read <see cref="Core.Models.MeshVertex"/>.</summary>
internal static unsafe class VertexLayout
{
    public const uint Stride = 48;
    public const int AttributeCount = 4;

    public static void Describe(VkVertexInputAttributeDescription* attributes)
    {
        attributes[0] = new() { location = 0, format = VkFormat.R32G32B32Sfloat, offset = 0 };
        attributes[1] = new() { location = 1, format = VkFormat.R32G32B32Sfloat, offset = 12 };
        attributes[2] = new() { location = 2, format = VkFormat.R32G32B32A32Sfloat, offset = 24 };
        attributes[3] = new() { location = 3, format = VkFormat.R32G32Sfloat, offset = 40 };
    }
}
