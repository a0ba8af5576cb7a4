using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Microcity.Platform;

/// <summary>Writes a page to a file, without a request; its sentences are in the language of the scope.</summary>
public sealed class WritePage(ICompositeViewEngine views, ITempDataProvider kept, IServiceProvider services)
{
    /// <param name="view">Path below the program, without a frame around it.</param>
    public async Task Run<T>(string view, T model, TextWriter to)
    {
        var found = views.GetView(null, view, isMainPage: false).View ?? throw new InvalidOperationException($"There is no {view}.");
        var http = new DefaultHttpContext { RequestServices = services };
        var action = new ActionContext(http, new(), new ActionDescriptor());
        await found.RenderAsync(new ViewContext(
            action, found, new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), action.ModelState) { Model = model }, new TempDataDictionary(http, kept), to, new HtmlHelperOptions()));
    }
}
