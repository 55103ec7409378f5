using VRLab.BindingsGenerator.Model;
using VRLab.BindingsGenerator.Writing;

namespace VRLab.Bindings.Tests.Generator;

public sealed class NameStyleTests
{
    private static readonly ApiDialect Vulkan = new("Vk", "VK", "N", "VkStructureType", "VK_STRUCTURE_TYPE");

    [TestCase("VkFormat", false, "VK_FORMAT_R8G8B8A8_SRGB", "R8G8B8A8Srgb")]
    [TestCase("VkImageType", false, "VK_IMAGE_TYPE_2D", "Type2D")]
    [TestCase("VkSampleCountFlags", true, "VK_SAMPLE_COUNT_4_BIT", "Count4")]
    [TestCase("VkAccessFlags2", true, "VK_ACCESS_2_SHADER_READ_BIT", "ShaderRead")]
    [TestCase("VkColorSpaceKHR", false, "VK_COLOR_SPACE_SRGB_NONLINEAR_KHR", "SrgbNonlinear")]
    [TestCase("VkImageLayout", false, "VK_IMAGE_LAYOUT_PRESENT_SRC_KHR", "PresentSrcKHR")]
    [TestCase("VkResult", false, "VK_ERROR_OUT_OF_DATE_KHR", "ErrorOutOfDateKHR")]
    [TestCase("VkStructureType", false, "VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO", "BufferCreateInfo")]
    public void ValueNamesReadAsCSharp(string type, bool isFlags, string value, string expected)
    {
        var described = new ApiEnum(type, null, "Topic", isFlags, false, []);
        Assert.That(NameStyle.EnumValue(Vulkan, described, value), Is.EqualTo(expected));
    }

    [TestCase("const char* const* ppNames", "char", 2, "ppNames", "")]
    [TestCase("float matrix[3][4]", "float", 0, "matrix", "3,4")]
    [TestCase("char name[VK_MAX_EXTENSION_NAME_SIZE]", "char", 0, "name", "VK_MAX_EXTENSION_NAME_SIZE")]
    [TestCase("const struct VkBaseInStructure* pNext", "VkBaseInStructure", 1, "pNext", "")]
    public void DeclarationsAreTakenApart(string text, string type, int pointers, string name, string lengths)
    {
        CDeclaration declaration = CDeclaration.Parse(text);
        Assert.That((declaration.BaseType, declaration.PointerDepth, declaration.Name), Is.EqualTo((type, pointers, name)));
        Assert.That(string.Join(',', declaration.ArrayLengths), Is.EqualTo(lengths));
    }
}
