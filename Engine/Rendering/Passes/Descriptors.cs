using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Rendering.Passes;

/// <summary>Layouts, pools and sets of descriptors; who makes a layout or a pool destroys it.</summary>
internal static unsafe class Descriptors
{
    /// <summary>A layout whose bindings 0, 1, 2 and so on hold one descriptor each.</summary>
    public static VkDescriptorSetLayout CreateLayout(GpuDevice device, VkShaderStageFlags stages, ReadOnlySpan<VkDescriptorType> types)
    {
        VkDescriptorSetLayoutBinding* bindings = stackalloc VkDescriptorSetLayoutBinding[types.Length];
        for (int i = 0; i < types.Length; i++)
        {
            bindings[i] = new VkDescriptorSetLayoutBinding { binding = (uint)i, descriptorCount = 1, descriptorType = types[i], stageFlags = stages };
        }

        VkDescriptorSetLayoutCreateInfo info = VkDescriptorSetLayoutCreateInfo.New();
        info.bindingCount = (uint)types.Length;
        info.pBindings = bindings;
        VkDescriptorSetLayout layout;
        device.Commands.vkCreateDescriptorSetLayout(device.Handle, &info, null, &layout).ThrowIfFailed();
        return layout;
    }

    /// <param name="device">The device.</param>
    /// <param name="sets">How many sets it has room for.</param>
    /// <param name="ofEach">What one set holds.</param>
    public static VkDescriptorPool CreatePool(GpuDevice device, uint sets, ReadOnlySpan<VkDescriptorPoolSize> ofEach)
    {
        VkDescriptorPoolSize* sizes = stackalloc VkDescriptorPoolSize[ofEach.Length];
        for (int i = 0; i < ofEach.Length; i++)
        {
            sizes[i] = ofEach[i];
            sizes[i].descriptorCount *= sets;
        }

        VkDescriptorPoolCreateInfo info = VkDescriptorPoolCreateInfo.New();
        (info.maxSets, info.poolSizeCount) = (sets, (uint)ofEach.Length);
        info.pPoolSizes = sizes;
        VkDescriptorPool pool;
        device.Commands.vkCreateDescriptorPool(device.Handle, &info, null, &pool).ThrowIfFailed();
        return pool;
    }

    /// <summary>A set that lives as long as its pool.</summary>
    public static VkDescriptorSet CreateSet(GpuDevice device, VkDescriptorPool pool, VkDescriptorSetLayout layout)
    {
        VkDescriptorSetAllocateInfo info = VkDescriptorSetAllocateInfo.New();
        (info.descriptorPool, info.descriptorSetCount) = (pool, 1);
        info.pSetLayouts = &layout;
        VkDescriptorSet set;
        device.Commands.vkAllocateDescriptorSets(device.Handle, &info, &set).ThrowIfFailed();
        return set;
    }
}
