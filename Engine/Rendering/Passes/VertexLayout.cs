using VRLab.Bindings.Vulkan;

namespace VRLab.Rendering.Passes;

/// <summary>How the pipelines read <see cref="Core.Models.MeshVertex"/>, and <see cref="RichVertex"/>, which begins with one.</summary>
internal static unsafe class VertexLayout
{
    public const uint Stride = 48;
    public const uint RichStride = 80;
    public const int AttributeCount = 8;

    /// <summary>Bits of locations: a pipeline names exactly those that its shader reads.</summary>
    public const uint Position = 1;
    public const uint Normal = 2;
    public const uint Plain = 0x0F;
    public const uint Joints = 0xC0;
    public const uint Rich = 0xFF;

    private static readonly (VkFormat Format, uint Offset)[] Locations =
    [
        (VkFormat.R32G32B32Sfloat, 0), (VkFormat.R32G32B32Sfloat, 12), (VkFormat.R32G32B32A32Sfloat, 24), (VkFormat.R32G32Sfloat, 40),
        (VkFormat.R16G16B16A16Sfloat, 48), (VkFormat.R32G32Sfloat, 56), (VkFormat.R16G16B16A16Uint, 64), (VkFormat.R16G16B16A16Unorm, 72),
    ];

    /// <summary>Describes the locations of a mask; returns how many they are.</summary>
    public static uint Describe(uint locations, VkVertexInputAttributeDescription* attributes)
    {
        uint count = 0;
        for (int i = 0; i < AttributeCount; i++)
        {
            if ((locations & (1u << i)) != 0)
            {
                attributes[count++] = new() { location = (uint)i, format = Locations[i].Format, offset = Locations[i].Offset };
            }
        }

        return count;
    }
}
