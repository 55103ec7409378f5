using System.CommandLine;
using VRLab.Core;
using VRLab.Gltf;

namespace VRLab.Cli;

/// <summary><c>vrlab assets</c>: models from files, looked through before they are used.</summary>
internal static class AssetsVerb
{
    private const string CheckDetails = """
        Reads FILE as a session would and tells its size in meters, triangles, images, animations, license and author, what
        cannot be taken over, and whether its size is plausible. Ends with 1 where something is doubtful and with 2 where the
        file cannot be used.

        Example:
          vrlab assets check models/pump.glb
        """;

    private const string ImportDetails = """
        Turns a model of another format (OBJ, FBX, STL, PLY, DAE, 3DS and others) into GLB by the system's assimp tool, then
        checks it. Without --out the .glb lies beside FILE.

        Examples:
          vrlab assets import pump.obj
          vrlab assets import pump.fbx --out models/pump.glb
        """;

    public static Command Create() => new Verb("assets", "Check models from files, and bring in other formats.", CheckDetails) { Check(), Import() };

    private static Verb Check()
    {
        var file = new Argument<string>("FILE") { Description = "A .glb or .gltf file." };
        Verb.RefuseOptionAs(file);
        var verb = new Verb("check", "Tell what a model file holds and what is wrong with it.", CheckDetails) { file };
        verb.SetAction(parsed => (int)Tell(parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static Verb Import()
    {
        var file = new Argument<string>("FILE") { Description = "A model in another format." };
        Verb.RefuseOptionAs(file);
        var target = new Option<string?>("--out") { Description = "The .glb file to write.", HelpName = "G.glb" };
        var verb = new Verb("import", "Turn a model of another format into GLB and check it.", ImportDetails) { file, target };
        verb.SetAction(parsed =>
        {
            string source = parsed.GetRequiredValue(file);
            string glb = parsed.GetValue(target) ?? Path.ChangeExtension(source, ".glb");
            AssimpImport.Run(source, glb);
            return (int)Tell(glb, parsed.InvocationConfiguration.Output);
        });
        return verb;
    }

    private static ExitCode Tell(string file, TextWriter output)
    {
        GltfModel model = GltfLoader.Load(file);
        output.Write(AssetText.Tell(file, model));
        return ScaleCheck.Doubts(ModelMeasure.Of(model.Asset)).Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
