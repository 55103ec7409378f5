using VRLab.BindingsGenerator.Model;

namespace VRLab.BindingsGenerator.Writing;

/// <summary>A table of functions that one loader can resolve.</summary>
internal sealed record CommandTable(string Name, string Summary, Func<ApiCommand, bool> Holds);

/// <summary>Writes the tables of function pointers and the constants.</summary>
internal sealed class CommandTableWriter(ApiModel model, string source)
{
    private readonly TypeNames _names = new(model);

    public GeneratedFile WriteTable(CommandTable table)
    {
        CodeFile file = NewFile();
        ApiCommand[] commands = [.. model.Commands.Where(table.Holds)];
        file.Open($"public sealed unsafe class {table.Name}", $"/// <summary>{table.Summary}</summary>");
        foreach (ApiCommand command in commands)
        {
            file.Line($"public readonly {PointerType(command)} {command.Name};");
        }

        file.Open(
            $"public {table.Name}(System.Func<string, nint> load)",
            "/// <param name=\"load\">Gives the address of a function by name, or 0; the field of an absent function is null.</param>");
        foreach (ApiCommand command in commands)
        {
            file.Line($"{command.Name} = ({PointerType(command)})load(\"{command.Name}\");");
        }

        file.Close();
        file.Close();
        return file.Finish(table.Name);
    }

    public GeneratedFile WriteConstants(string className)
    {
        CodeFile file = NewFile();
        file.Open($"public static class {className}");
        foreach (ApiConstant constant in model.Constants.DistinctBy(constant => constant.Name))
        {
            file.Line($"public const {constant.Type} {constant.Name} = {constant.Expression};");
        }

        file.Close();
        return file.Finish(className);
    }

    private CodeFile NewFile() => new(source, model.Dialect.Namespace, TypeWriter.UsingsOf(model));

    private string PointerType(ApiCommand command) =>
        $"delegate* unmanaged<{string.Join(", ", command.Parameters.Select(_names.Of).Append(_names.Of(command.Result)))}>";
}
