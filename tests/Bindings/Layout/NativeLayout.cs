using System.Diagnostics;
using System.Text;

namespace VRLab.Bindings.Tests.Layout;

/// <summary>The same from the system's C compiler and headers.</summary>
internal static class NativeLayout
{
    /// <summary>Writes, compiles and runs one C program for all structs; ignores the test where there is no compiler or no header.</summary>
    public static IReadOnlyDictionary<string, string> Describe()
    {
        string folder = Directory.CreateTempSubdirectory("vrlab-layout").FullName;
        string source = Path.Combine(folder, "layout.c");
        string program = Path.Combine(folder, "layout");
        File.WriteAllText(source, Source());
        if (!File.Exists("/usr/bin/cc") || !File.Exists("/usr/include/vulkan/vulkan_core.h") || !File.Exists("/usr/include/openxr/openxr.h"))
        {
            Assert.Ignore("Needs a C compiler and the headers: apt-get install gcc libvulkan-dev libopenxr-dev");
        }

        Run("/usr/bin/cc", "-w", "-o", program, source);
        string output = Run(program);
        Directory.Delete(folder, recursive: true);
        return output.TrimEnd('\n').Split("\n\n").ToDictionary(block => block[..block.IndexOf(' ')], StringComparer.Ordinal);
    }

    private static string Source()
    {
        var text = new StringBuilder("""
            #include <stddef.h>
            #include <stdio.h>
            #include <time.h>
            #include <vulkan/vulkan_core.h>
            #define XR_USE_GRAPHICS_API_VULKAN
            #include <openxr/openxr.h>
            #include <openxr/openxr_platform.h>
            int main(void) {

            """);
        foreach (Type type in ManagedLayout.Structs)
        {
            text.Append($"printf(\"{type.Name} %zu\\n\", sizeof({type.Name}));\n");
            foreach (System.Reflection.FieldInfo field in ManagedLayout.FieldsOf(type))
            {
                text.Append($"printf(\"{type.Name}.{field.Name} %zu\\n\", offsetof({type.Name}, {field.Name}));\n");
            }

            text.Append("puts(\"\");\n");
        }

        return text.Append("return 0; }\n").ToString();
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, errors.GetAwaiter().GetResult());
        return output;
    }
}
