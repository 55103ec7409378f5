using VRLab.BindingsGenerator;
using VRLab.BindingsGenerator.Pinyin;
using VRLab.BindingsGenerator.Writing;

// Usage: vrlab-bindings-generator [REPOSITORY-ROOT [VK-XML [OPENXR-HEADER-FOLDER]]]
//        vrlab-bindings-generator pinyin UNIHAN-READINGS-TXT OUTPUT
if (args is ["pinyin", string unihan, string output])
{
    File.WriteAllText(output, PinyinTable.Write(File.ReadLines(unihan)));
    return 0;
}

string root = args.ElementAtOrDefault(0) ?? ".";
string registry = args.ElementAtOrDefault(1) ?? GeneratorInputs.VulkanRegistry;
string headers = args.ElementAtOrDefault(2) ?? GeneratorInputs.OpenXrHeaders;
if (!File.Exists(registry) || !Directory.Exists(headers))
{
    Console.Error.WriteLine($"{registry} or {headers} is missing. On Debian: apt-get install libvulkan-dev libopenxr-dev");
    return 3;
}

Replace(Path.Combine(root, "Engine/Bindings/Vulkan"), Generator.Vulkan(registry));
Replace(Path.Combine(root, "Engine/Bindings/OpenXr"), Generator.OpenXr(headers));
return 0;

static void Replace(string folder, IReadOnlyList<GeneratedFile> files)
{
    Directory.CreateDirectory(folder);
    foreach (string old in Directory.EnumerateFiles(folder, "*.gen.cs"))
    {
        File.Delete(old);
    }

    foreach (GeneratedFile file in files)
    {
        File.WriteAllText(Path.Combine(folder, file.Name), file.Text);
    }

    Console.WriteLine($"{folder}: {files.Count} files, {files.Sum(file => file.Text.Length) / 1024} KiB");
}
